/**
 * The lead table: its columns and their usual headings, why its rows can be left out, and leads as the planning sheets need them:
 * typed columns, one entry for each lead row that counts.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import { onlyDates } from "./cells/column-profile";
import type { TableAccount } from "./open-table";
import type { NativeNames } from "./orders";
import { LEAD_DETAIL_ROLES } from "./leads/detail-roles";
import { DATE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

export const LEAD_ROLES = {
  lead: {
    label: TERMS.leadNumber,
    sample: say("Lead ID", "客资编号", "名單編號"),
    type: "id",
    words:
      "客资编号|名单编号|客资id|线索编号|线索id|销售线索id|销售线索编号|客资号|潜客编号|客户编号|客户id|lead id|lead number|lead no|lead|(do not modify) lead|prospect id|contact id|opportunity id|deal id|record id|id|编号",
  },
  date: {
    label: TERMS.date,
    sample: say("Lead date", "进线日期", "進線日期"),
    type: "date",
    likes: onlyDates,
    required: {
      holds: say("the day each lead came", "客资进线或录入日期", "名單進線或建檔日期"),
    },
    words:
      "提报时间|提报日期|留资时间|留资日期|客资时间|客资日期|线索时间|线索日期|进线时间|进线日期|录入时间|录入日期|登记时间|登记日期|咨询时间|咨询日期|接待日期|接待时间|获客日期|获客时间|入库时间|推送时间|提交时间|提交日期|创建时间|创建日期|新增时间|分配时间|分配日期|来访日期|日期|时间|" +
      "lead date|lead created|date received|received at|created at|date created|created date|created time|created on|create date|create time|created|submitted at|submission date|inquiry date|enquiry date|date|datetime|timestamp|time",
    part: {
      has: /(?:留资|客资|线索|进线|录入|登记|咨询|分配).*(?:时间|日期)|(?:lead|created|inquiry|enquiry).*(?:date|time|at)$/,
      not: /更新|跟进|update|last/,
    },
  },
  seller: {
    label: TERMS.seller,
    sample: say("Seller", "跟进销售", "業務"),
    type: "name",
    weight: 1,
    words:
      "归属人|归属销售|归属客服|客资归属|客资归属人|销售|销售员|销售人员|销售顾问|销售姓名|网销|网销人员|网销客服|电销|客服|客服人员|客服姓名|客服名称|邀约人|邀约员|邀约客服|邀约人员|邀约顾问|跟进人|跟进人员|跟进销售|跟进客服|跟进顾问|跟单人|负责人|接待人|接待客服|所属人|所属销售|顾问|业务员|业务|业务人员|专员|员工|员工姓名|" +
      "owner|lead owner|contact owner|deal owner|record owner|opportunity owner|seller|salesperson|sales person|sales rep|sales|sales representative|rep|agent|assigned to|assignee|account manager|consultant|advisor",
    part: {
      has: /(?:客服|销售|网销|邀约|归属|跟进).*(?:人|员|顾问|姓名)|sales.*(?:name|rep)|owner/,
      not: /额|量|部门|时间|日期/,
    },
  },
  source: {
    label: say("Source", "来源", "來源"),
    sample: say("Source", "渠道来源", "來源管道"),
    type: "name",
    weight: 1,
    words:
      "渠道来源|来源渠道|管道|通路|客资来源|名单来源|线索来源|客户来源|来源|渠道|推广渠道|投放渠道|广告来源|获客渠道|来源平台|平台|媒体|流量来源|source|lead source|original source|original traffic source|latest source|channel|campaign|utm source|traffic source|medium|origin|referrer",
    part: { has: /来源|渠道|leadsource|channel/ },
  },
  valid: {
    label: say("Valid", "是否有效", "是否有效"),
    sample: say("Valid", "是否有效", "是否有效"),
    type: "flag",
    weight: 2,
    words:
      "是否有效|是否有效客资|有效客资|客资有效|客资是否有效|有效性|客资有效性|有效状态|是否有效线索|有效|有效无效|valid|is valid|valid lead|qualified|is qualified|lead valid|validity",
    part: { has: /是否.*有效|有效.*(?:客资|线索)/, not: /率|数|期/ },
  },
  visited: {
    label: say("Visited the store", "是否进店", "是否到店"),
    sample: say("Visited", "是否进店", "是否到店"),
    type: "flag",
    weight: 2,
    words:
      "是否进店|是否到店|进店|到店|是否已进店|是否已到店|进店状态|到店状态|进店情况|到店情况|是否上门|是否到访|到访|是否来店|来店|是否邀约进店|进店时间|到店时间|进店日期|到店日期|来店日期|visited|store visit|visited store|visit|is visited|showed|showed up|visit date|arrived",
    part: { has: /(?:是否|有无).*(?:进店|到店|来店)/, not: /率|数/ },
  },
  ordered: {
    label: say("Ordered", "是否成交", "是否成交"),
    sample: say("Ordered", "是否成交", "是否成交"),
    type: "flag",
    weight: 0.5,
    words:
      "是否成交|成交|是否已成交|成交状态|成交情况|是否成单|是否签单|是否签约|签单|签约|是否下单|是否下定|是否购买|是否订单|是否开单|订单|成交时间|成交日期|签单日期|签约日期|订单日期|成交金额|ordered|order|closed|won|is won|closed won|converted|is converted|purchased|deal|sale|order date",
    part: { has: /(?:是否|有无).*(?:成交|成单|签单|下单|签约)/, not: /率|数/ },
  },
  phone: {
    label: say("Phone", "电话", "電話"),
    sample: say("Phone", "是否留电话", "是否留電話"),
    type: "flag",
    weight: 0.25,
    words:
      "是否留电话|是否留电|是否转电话|是否有电话|是否留手机|留电|转电话|电话|电话号码|手机|手机号|手机号码|联系电话|联系方式|客户电话|行动电话|phone|phone number|mobile|mobile number|tel|telephone|has phone|cell phone|mobile phone|business phone|新客电话",
    part: { has: /(?:电话|手机)(?:号)?/, not: /率|数|时间|次|客服|销售/ },
  },
  wechat: {
    label: say("WeChat", "微信", "微信"),
    sample: say("WeChat", "是否加微信", "是否加微信"),
    type: "flag",
    weight: 1,
    words:
      "是否加微信|是否加微|是否转微信|是否添加微信|是否有微信|加微信|转微信|加微|微信|微信号|客户微信|wechat|wechat id|weixin|wx|has wechat|wechat added",
    part: { has: /微信|wechat/, not: /率|数|时间|次|客服|销售|支付/ },
  },
  needDate: {
    label: say("Date of need", "需求日期", "需求日期"),
    sample: say("Need date", "需求日期", "需求日期"),
    type: "date",
    weight: 1,
    words:
      "婚期|婚礼日期|结婚日期|婚礼时间|需求日期|需求时间|使用日期|预产期|宝宝生日|活动日期|活动时间|档期|拍摄日期|拍照日期|交付日期|预计日期|预计购买时间|意向日期|意向时间|预计到店时间|入住时间|入伙时间|交房时间|need date|date of need|wedding date|event date|due date|delivery date|expected date|needed by|target date|期望日期|期望时间|期望交付日期|期望交期|预约日期|拿房时间|开工时间|requested date|desired date|expected delivery date|move in date",
    part: { has: /婚期|预产期|需求(?:日期|时间)|(?:wedding|need|event).*date/ },
  },
  status: {
    label: say("Lead status", "客资状态", "名單狀態"),
    sample: say("Lead status", "客资状态", "名單狀態"),
    type: "status",
    weight: 0.75,
    words:
      "客资状态|名单状态|线索状态|跟进状态|客户状态|当前状态|跟进阶段|跟进结果|线索阶段|客户阶段|阶段|状态|lead status|lead stage|deal stage|deal status|opportunity stage|stage|status|follow up status|pipeline stage|status reason|意向状态",
  },
  ...LEAD_DETAIL_ROLES,
} satisfies Record<string, RoleSpec>;
export type LeadRole = keyof typeof LEAD_ROLES;

export const LEAD_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  ...DATE_REASONS,
  errorCell: ROW_REASONS.errorCell,
  totalRow: ROW_REASONS.totalRow,
  ...REPEATED_REASON,
};
export type LeadReason = keyof typeof LEAD_REASONS;

/** What a table can hold of a lead besides its day and seller. `phone`, `wechat`: whether the lead left a number, was added on WeChat. */
export const LEAD_FLAGS = ["valid", "visited", "ordered", "phone", "wechat"] as const;
export type LeadFlag = (typeof LEAD_FLAGS)[number];

/** What happens to a lead on a day of its own. */
export const EVENT_FLAGS = ["visited", "ordered"] as const satisfies readonly LeadFlag[];
export type EventFlag = (typeof EVENT_FLAGS)[number];

/** The days of one kind of event. */
export interface EventDays {
  /** Serial of the 1900 system; NaN for a lead without the event. */
  readonly day: Float64Array;
  /** COUNTIFS over the column counts these days and no others. */
  readonly native: boolean;
}

/** How COUNTIFS finds the leads whose flag is yes. */
export interface NativeFlag {
  /** Zero-based column of the source: the flag's own, or the stage's. */
  readonly column: number;
  /**
   * The texts that count as yes, exactly as they stand in the column, no two equal but for case: COUNTIFS with one after the other, added up.
   * Blanks at a text's end belong to it. The truth value TRUE is "TRUE": a criterion of that text counts truth values, not the text; a
   * number is its digits, which count numbers and texts of those digits alike. "any": every cell that is not empty ("<>"), as in a column
   * of telephone numbers or of days of visit; a cell whose formula gives "" is not empty to COUNTIFS, and cannot be told from an empty one here.
   */
  readonly words: readonly string[] | "any";
}

/** What native formulas over the user's lead table can rely on, so that a sheet can choose live or as-of values. */
export interface NativeLeadFacts {
  /** Every lead that counts has an Excel date and no other row has one: COUNTIFS over the date column is right. */
  readonly aggregatable: boolean;
  /**
   * null where the table does not state it, where no lead is a yes, or where a plain formula does not count as the reader does: a lead valid
   * only because it visited, a text TRUE, a mark that COUNTIFS takes for a wildcard.
   */
  readonly flags: Readonly<Record<LeadFlag, NativeFlag | null>>;
}

/** Leads in full, one entry each: "" and NaN where the table does not state it. Days are serials of the 1900 system. */
export interface LeadDetails {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** A number or id, not the statement that there is one. */
  readonly phone: readonly string[];
  readonly wechat: readonly string[];
  readonly needDate: Float64Array;
  /** The date of need as written, where it is no date. */
  readonly needText: readonly string[];
  readonly claimed: Float64Array;
  readonly firstCall: Float64Array;
  readonly lastActivity: Float64Array;
  /** 1 where an old customer sent it. */
  readonly referral: Uint8Array;
  readonly status: readonly string[];
  /** 1 where its status or a reason says that it is lost. */
  readonly lost: Uint8Array;
  readonly lostReason: readonly string[];
  /** Body rows of the source. */
  readonly row: readonly number[];
}

/** Flags are 1 yes, 0 no, 255 where the table does not state it. */
export interface Leads extends TableAccount<LeadRole, LeadReason>, Readonly<Record<LeadFlag, Uint8Array>> {
  readonly count: number;
  /** Excel serial (1900 system) of the day the lead came. */
  readonly date: Float64Array;
  /** Index into `sellers`, −1 where the lead has none. */
  readonly seller: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. Empty without such a column. */
  readonly sellers: readonly string[];
  /** Where the lead came from (role `source`): index into `channels`, −1 where it has none. */
  readonly channel: Int32Array;
  readonly channels: readonly string[];
  /** null where the table says only whether it happened. */
  readonly eventDays: Readonly<Record<EventFlag, EventDays | null>>;
  /** Only for kinds that ask for them. */
  readonly details?: LeadDetails;
  readonly native: NativeLeadFacts;
  /** `channel` is that of the `source` column. */
  readonly nativeNames: NativeNames;
}
