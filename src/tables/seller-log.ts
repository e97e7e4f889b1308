/**
 * The seller log: what each seller did on a day, as 企业微信 (客户联系 statistics), 有赞 (导购) or the shop's own list count it. Its columns
 * and their usual headings, why its rows can be left out, and the log as the planning sheets need it: typed columns, one entry a row.
 */
import { say } from "../text/say";
import { TERMS } from "../text/terms";
import { onlyDates } from "./cells/column-profile";
import type { TableAccount } from "./open-table";
import { DATE_REASONS, FIGURE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

const NO_RATE = /率|占比|比例|均|时长|rate|share|%|average|avg|time/;

export const SELLER_LOG_ROLES = {
  date: {
    label: TERMS.date,
    sample: TERMS.date,
    type: "date",
    likes: onlyDates,
    required: { holds: say("the day that a seller's figures are of", "统计日期", "統計日期") },
    words: "日期|统计日期|数据日期|登记日期|工作日期|时间|date|day|log date|report date|work date",
    part: { has: /(?:统计|数据|登记)(?:日期|时间)/, not: /更新/ },
  },
  seller: {
    label: TERMS.seller,
    sample: say("Seller", "成员", "成員"),
    type: "name",
    required: { holds: say("the seller's name", "员工或导购姓名", "員工或導購姓名") },
    weight: 1,
    words:
      "成员|成员姓名|成员名称|员工|员工姓名|员工名称|导购|导购员|导购姓名|导购名称|销售|销售员|销售人员|业务员|业务|客服|客服人员|店员|顾问|姓名|使用成员|" +
      "seller|seller name|salesperson|sales rep|member|member name|employee|employee name|staff|staff name|agent|rep|guide|name",
    part: { has: /(?:成员|员工|导购)(?:姓名|名称)/, not: /编号|账号|id$|数/ },
  },
  team: {
    label: TERMS.team,
    sample: say("Team", "部门", "部門"),
    type: "name",
    words:
      "部门|所属部门|部门名称|团队|所属团队|小组|组别|所属小组|所属门店|所属店铺|门店|店铺|team|team name|department|group|store|shop|branch",
  },
  newCustomers: {
    label: TERMS.newContacts,
    sample: TERMS.newContacts,
    type: "count",
    weight: 1.5,
    words:
      "新增客户数|新增客户|新增客户人数|新增联系人数|新增好友数|新增会员数|加微数|加好友数|添加客户数|" +
      "new contacts|new customers|new customers added|contacts added|customers added|new friends",
    part: { has: /新增(?:客户|好友|联系人)/, not: /率|占比|订单|金额|流失|删除|net|rate/ },
  },
  chats: {
    label: TERMS.chats,
    sample: say("Total chats", "聊天总数", "聊天總數"),
    type: "count",
    weight: 2,
    words:
      "聊天总数|聊天数|单聊总数|单聊数|会话总数|会话数|会话量|接待会话数|接待人数|chats|chat count|total chats|conversations|conversation count|number of chats",
    part: { has: /(?:聊天|会话)(?:总)?数|conversations?$/, not: NO_RATE },
  },
  messages: {
    label: say("Messages sent", "发送消息数", "發送訊息數"),
    sample: say("Messages sent", "发送消息数", "發送訊息數"),
    type: "count",
    weight: 2,
    words:
      "发送消息数|发送消息总数|消息数|发消息数|消息发送数|發送訊息數|訊息數|messages sent|messages|message count|sent messages|outgoing messages",
    part: { has: /(?:发送|发)消息(?:总)?数|messages.*sent/, not: NO_RATE },
  },
  replied: {
    label: say("Number of chats replied to", "已回复聊天数", "已回覆聊天數"),
    type: "count",
    weight: 1.5,
    words:
      "已回复聊天数|已回覆聊天數|已回复单聊数|已回复会话数|已回复数|replied chats|chats replied|chats replied to|answered chats",
  },
  repliedShare: {
    label: TERMS.repliedShare,
    sample: say("Replied share", "已回复聊天占比", "已回覆聊天占比"),
    type: "rate",
    weight: 1.5,
    insteadOf: "replied",
    words:
      "已回复聊天占比|已回覆聊天占比|已回复单聊占比|已回复会话占比|已回复占比|已回复聊天比例|聊天回复率|会话回复率|客户回复率|回复率|" +
      "replied share|reply rate|replied rate|share replied|percentage of replied chats|replied chats %|chat reply rate|response rate",
    part: { has: /(?:已)?回复(?:聊天|单聊|会话)?(?:占比|率)|repl.*(?:rate|share|percent)/, not: /首次|时长|time/ },
  },
  firstReply: {
    label: TERMS.firstReply,
    sample: say("First reply (min)", "平均首次回复时长", "平均首次回覆時長"),
    type: "text",
    weight: 1.5,
    words:
      "平均首次回复时长|首次回复（分钟）|首次回覆（分鐘）|平均首次回覆時長|平均首次回覆時長（分鐘）|平均首次回复时长（分钟）|首次回复时长|平均首次响应时长|首次响应时长|平均响应时长|平均首响时长|首响时长|" +
      "first reply (min)|average first reply time|avg first reply time|first reply time|average first response time|first response time|avg first response time",
    part: { has: /首次(?:回复|响应).*(?:时长|时间)|first(?:reply|response)/ },
  },
  tasks: {
    label: TERMS.tasksDone,
    sample: TERMS.tasksDone,
    type: "count",
    weight: 1,
    words:
      "任务完成|任务完成数|完成任务数|已完成任务|已完成任务数|完成任务|tasks done|tasks completed|completed tasks|tasks",
    part: { has: /任务.*完成|完成.*任务|tasks?(?:done|completed)/, not: NO_RATE },
  },
  training: {
    label: TERMS.trainingDone,
    sample: TERMS.trainingDone,
    type: "count",
    weight: 1,
    words:
      "培训完成|培训完成数|完成培训数|已完成培训|完成培训|已完成课程数|课程完成数|training done|trainings done|training completed|courses completed|training|lessons done",
    part: { has: /(?:培训|课程).*完成|完成.*(?:培训|课程)|training(?:done|completed)/, not: NO_RATE },
  },
} satisfies Record<string, RoleSpec>;
export type SellerLogRole = keyof typeof SELLER_LOG_ROLES;

export const SELLER_LOG_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  ...DATE_REASONS,
  errorCell: ROW_REASONS.errorCell,
  totalRow: ROW_REASONS.totalRow,
  noSeller: say("The seller's name is missing.", "缺少员工姓名。", "缺少員工姓名。"),
  ...FIGURE_REASONS,
  ...REPEATED_REASON,
};
export type SellerLogReason = keyof typeof SELLER_LOG_REASONS;

/** What a row counts, each NaN where the row does not state it. */
export const SELLER_LOG_COUNTS = ["newCustomers", "chats", "messages", "replied", "tasks", "training"] as const;
export type SellerLogCount = (typeof SELLER_LOG_COUNTS)[number];

/** What native formulas over the user's own log can rely on, so that a sheet can choose live or as-of values. */
export interface NativeLogFacts {
  /** COUNTIFS by day and name counts the rows that the reader gave that name, and no others. */
  readonly aggregatable: boolean;
  /** SUMIFS over the column sums what the reader sums; replied chats of a log that states their share are chats × share, rounded by row. */
  readonly figures: Readonly<Record<SellerLogCount, boolean>>;
  /** Every first reply is a number of minutes, beside a row's replied chats. */
  readonly firstReply: boolean;
  /** Whether replied chats follow from their share: then formulas multiply cells, which takes ranges without a heading. */
  readonly byShare: boolean;
}

export interface SellerLog
  extends TableAccount<SellerLogRole, SellerLogReason>, Readonly<Record<SellerLogCount, Float64Array>> {
  /** Rows that count; the length of the columns. */
  readonly count: number;
  /** Excel serial (1900 system) of the day. */
  readonly date: Float64Array;
  /** Index into `sellers`; every row has one. */
  readonly seller: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. */
  readonly sellers: readonly string[];
  /** Index into `teams`, −1 where the row names none. */
  readonly team: Int32Array;
  readonly teams: readonly string[];
  /** Minutes to the first reply, on average over the chats replied to; NaN where nothing was answered. */
  readonly firstReply: Float64Array;
  readonly native: NativeLogFacts;
}
