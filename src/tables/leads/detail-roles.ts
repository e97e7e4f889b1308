/**
 * The columns of a lead table that only some kinds ask for: whom a lead is, how to reach it, when it was worked, and why it was lost.
 * They stand behind the columns every kind reads, so that those are found first.
 */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { RoleSpec } from "../roles";

export const LEAD_DETAIL_ROLES = {
  name: {
    label: TERMS.customer,
    sample: say("Customer", "客户姓名", "客戶姓名"),
    type: "name",
    detail: true,
    words:
      "客户姓名|顾客姓名|新客姓名|客户名|姓名|客户名称|顾客名称|联系人姓名|联系人|客户|顾客|微信昵称|昵称|称呼|账号名称|公司名称|" +
      "customer name|customer|full name|contact name|lead name|client name|client|name|deal name|opportunity name|person name|last name|subject|topic|company name|company",
  },
  givenName: {
    label: say("Given name", "名", "名"),
    type: "name",
    detail: true,
    words: "first name|given name|firstname",
  },
  mobile: {
    label: TERMS.phoneNumber,
    sample: say("Mobile", "手机号", "手機號碼"),
    type: "id",
    detail: true,
    words:
      "手机号|手机号码|手机|电话号码|联系电话|客户电话|新客电话|电话|行动电话|mobile|mobile number|mobile phone|phone number|phone|cell phone|telephone|business phone",
  },
  wechatId: {
    label: say("WeChat id", "微信号", "微信號"),
    type: "id",
    detail: true,
    words: "微信号|客户微信|新客微信|微信id|wechat id|wechat number|weixin id",
  },
  claimed: {
    label: say("Claimed on", "领取时间", "領取時間"),
    type: "date",
    detail: true,
    words:
      "领取时间|领取日期|认领时间|认领日期|分配时间|分配日期|接收时间|claimed at|claimed on|claimed|claim date|assigned at|assigned on|assigned date|owner assigned date",
  },
  firstCall: {
    label: say("First call", "首次跟进", "首次跟進"),
    type: "date",
    detail: true,
    words:
      "首次跟进时间|首次跟进日期|首次联系时间|首次联系日期|首次拨打时间|首次回访时间|首次响应时间|first call|first call date|first contact|first contact date|first contacted|first activity date|first response|first response time|first touch",
  },
  lastActivity: {
    label: say("Last contact", "最后跟进", "最後跟進"),
    sample: say("Last contact", "最后跟进时间", "最後跟進時間"),
    type: "date",
    detail: true,
    words:
      "最后跟进时间|最后跟进日期|最近跟进时间|最近跟进日期|最新跟进时间|最后联系时间|最近联系时间|上次跟进时间|上次联系时间|跟进时间|跟进日期|最近联络时间|最后联络时间|" +
      "last activity|last activity date|last activity time|last contact|last contacted|last contact date|last contacted date|last follow up|last follow up date|last touch|last called",
    part: { has: /(?:最后|最近|上次).*(?:跟进|联系|联络).*(?:时间|日期)|last(?:activity|contact|followup)/ },
  },
  lostReason: {
    label: say("Lost because", "走单原因", "流失原因"),
    sample: say("Lost reason", "走单原因", "流失原因"),
    type: "text",
    detail: true,
    words:
      "走单原因|丢单原因|战败原因|流失原因|输单原因|未成交原因|未成单原因|无效原因|放弃原因|lost reason|loss reason|closed lost reason|deal lost reason|reason lost|reason for loss|lost because|disqualification reason|unqualified reason",
  },
  referral: {
    label: say("Referral", "老客介绍", "老客介紹"),
    sample: say("Referred by", "老客介绍", "老客介紹"),
    type: "flag",
    detail: true,
    words:
      "老客介绍|老客户介绍|是否老客介绍|是否转介绍|转介绍|老客转介绍|是否老客转介绍|老客姓名|介绍人|推荐人|referral|is referral|referred by|referred|referrer name|recommended by",
  },
} satisfies Record<string, RoleSpec>;
