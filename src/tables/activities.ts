/**
 * The activity table: calls, chats and visits, a row each, as a CRM or an own list keeps them. Its columns and their usual headings, why
 * its rows can be left out, and activities as the planning sheets need them: typed columns, one entry a row.
 */
import { say } from "../text/say";
import { TERMS } from "../text/terms";
import { onlyDates } from "./cells/column-profile";
import type { TableAccount } from "./open-table";
import { DATE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

export const ACTIVITY_ROLES = {
  date: {
    label: TERMS.date,
    sample: say("Activity date", "跟进时间", "跟進時間"),
    type: "date",
    likes: onlyDates,
    required: { holds: say("the day of each call or visit", "每次跟进的日期", "每次跟進的日期") },
    words:
      "跟进时间|跟进日期|联系时间|联系日期|拜访时间|拜访日期|回访时间|回访日期|通话时间|通话日期|沟通时间|沟通日期|实际跟进时间|活动时间|活动日期|日期|时间|" +
      "activity date|activity time|activity date and time|call date|call time|visit date|contact date|follow up date|completed date|date|due date|start|start time|created date|timestamp",
    part: {
      has: /(?:跟进|联系|拜访|回访|通话|沟通).*(?:时间|日期)|(?:activity|call|visit).*(?:date|time)/,
      not: /下次|计划|next/,
    },
  },
  lead: {
    label: TERMS.leadNumber,
    sample: say("Lead ID", "客资编号", "名單編號"),
    type: "id",
    weight: 0.5,
    words:
      "客资编号|名单编号|客资id|线索编号|线索id|潜客编号|客户编号|客户id|会员号|lead id|lead number|lead|contact id|prospect id|associated contact ids|record id",
  },
  phone: {
    label: TERMS.phoneNumber,
    type: "id",
    weight: 0.5,
    words:
      "手机号|手机号码|手机|电话号码|联系电话|客户电话|电话|行动电话|phone|phone number|mobile|mobile number|to number",
  },
  name: {
    label: TERMS.customer,
    type: "name",
    weight: 0.5,
    words:
      "客户姓名|客户名称|顾客姓名|新客姓名|客户|姓名|联系人|customer|customer name|contact|contact name|lead name|name",
  },
  seller: {
    label: TERMS.seller,
    sample: say("Assigned to", "跟进人", "跟進人"),
    type: "name",
    words:
      "跟进人|跟进人员|跟进顾问|跟进销售|负责人|归属销售|销售|业务|业务员|拜访人|创建人|assigned to|activity assigned to|assigned|owner|activity owner|seller|sales rep|caller",
  },
  kind: {
    label: say("Kind of activity", "跟进方式", "跟進方式"),
    sample: say("Activity type", "跟进方式", "跟進方式"),
    type: "text",
    weight: 2,
    words:
      "跟进方式|跟进类型|沟通方式|沟通类型|拜访方式|拜访类型|回访方式|活动类型|activity type|activity subtype|task subtype|call type|engagement type|follow up type|follow up method|contact method|call direction",
    part: { has: /(?:跟进|拜访|回访|沟通)(?:方式|类型)|(?:activity|task|call).*type/ },
  },
  nextStep: {
    label: say("Agreed next step", "约定的下一步", "約定的下一步"),
    sample: say("Next step", "下一步", "下一步"),
    type: "text",
    weight: 1,
    words:
      "下一步|下一步动作|下一步计划|下一动作|下次跟进事项|下次跟进内容|下一步行动|next step|next action|next activity",
  },
  nextDate: {
    label: say("Agreed for", "约定日期", "約定日期"),
    sample: say("Next contact on", "下次跟进时间", "下次跟進時間"),
    type: "date",
    weight: 1,
    words:
      "下次跟进时间|下次跟进日期|下次联系时间|下次联系日期|下次回访时间|下次拜访时间|计划跟进时间|next contact on|next contact date|next follow up|next follow up date|follow up on|next activity date|next step date",
    part: { has: /(?:下次|计划).*(?:时间|日期)|next.*date/ },
  },
} satisfies Record<string, RoleSpec>;
export type ActivityRole = keyof typeof ACTIVITY_ROLES;

export const ACTIVITY_REASONS = {
  ...ROW_REASONS,
  ...DATE_REASONS,
  noLead: say(
    "The row names no lead: neither number, phone nor customer.",
    "该行没有注明客资：编号、电话和客户均为空。",
    "該列沒有註明名單：編號、電話與顧客均為空。",
  ),
  ...REPEATED_REASON,
};
type ActivityReason = keyof typeof ACTIVITY_REASONS;

/** One entry a row that counts; "" and NaN where the table does not state it. Days are serials of the 1900 system, with their time. */
export interface Activities extends TableAccount<ActivityRole, ActivityReason> {
  readonly count: number;
  readonly date: Float64Array;
  readonly lead: readonly string[];
  readonly phone: readonly string[];
  readonly name: readonly string[];
  readonly kind: readonly string[];
  readonly nextStep: readonly string[];
  readonly nextDate: Float64Array;
  /** Body rows of the source. */
  readonly row: readonly number[];
}
