/**
 * The traffic table: its columns and their usual headings (what shop back ends and web analytics export by day or hour), why its rows can
 * be left out, and visitors by day or hour as the planning sheets need them: typed columns, one entry for each row that counts.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import { onlyDates } from "./cells/column-profile";
import type { TableAccount } from "./open-table";
import type { NativeNames } from "./orders";
import { DATE_REASONS, FIGURE_REASONS, ROW_REASONS } from "./reasons";
import { REPORT_ROLES } from "./report-roles";
import type { RoleSpec } from "./roles";

/** The date and hour of web analytics: 2024010213 is 13:00 of 2 January 2024. */
const DATE_HOUR = /^20\d{8}$/;

export const TRAFFIC_ROLES = {
  date: {
    label: TERMS.date,
    sample: say("Date", "统计日期", "統計日期"),
    type: "date",
    likes: onlyDates,
    rewrite: (cell) => (DATE_HOUR.test(String(cell)) ? `${String(cell)}00` : cell),
    required: {
      holds: say("the day that the figures are of", "统计日期", "統計日期"),
      or: { roles: ["month"], text: say(", or that with the month", "，或月份所在的列", "，或月份所在的欄") },
    },
    words:
      "统计日期|数据日期|访问日期|日期|统计时间|数据时间|日期时间|时间|日|天|" +
      "date|day|report date|date hour|date + hour (yyyymmddhh)|date hour and minute|datetime|timestamp|time",
    part: { has: /(?:统计|数据|访问)(?:日期|时间)/, not: /更新|更新时间/ },
  },
  month: {
    label: TERMS.month,
    type: "name",
    words: "月份|统计月份|数据月份|年月|统计年月|月|month|year month|year/month|calendar month|month of the year",
  },
  hour: {
    label: TERMS.hour,
    type: "hour",
    words:
      "小时|统计小时|时段|时间段|统计时段|分时|钟点|整点|时刻|时间|hour|hour of day|hour of the day|nth hour|time slot|time of day|time",
    part: { has: /小时|时段|hour/, not: /率|数|量|均|时长|rate|per|number|duration|watch/ },
  },
  channel: {
    label: TERMS.channel,
    sample: say("Channel", "流量来源", "流量來源"),
    type: "name",
    words:
      "流量来源|流量渠道|来源渠道|渠道来源|渠道|渠道名称|来源|来源名称|一级来源|一级流量来源|流量来源一级|二级来源|访客来源|流量入口|推广渠道|通路|通路名称|管道|平台|终端|" +
      "channel|traffic source|traffic channel|default channel group|session default channel group|session primary channel group (default channel group)|first user default channel group|session source/medium|session source|source/medium|referrer source|referring channel|marketing channel|referrer name|source|medium|platform",
    part: { has: /(?:流量|访客|渠道).*(?:来源|渠道|入口)|channelgroup|source/, not: /率|数|量|id$/ },
  },
  /** People where the table counts them, else visits, else shoppers at the door; page views are no visitors. */
  visitors: {
    label: TERMS.visitors,
    sample: TERMS.visitors,
    type: "count",
    required: {
      holds: say("how many visitors came", "访客数", "訪客數"),
      or: {
        roles: ["orders"],
        text: say(", or that with the number of orders", "，或订单数所在的列", "，或訂單數所在的欄"),
      },
    },
    words:
      "访客数|访客人数|店铺访客数|商品访客数|总访客数|独立访客数|独立访客|访问人数|进店访客数|直播间访客数|直播间观看人数|直播间累计观看人数|访客数uv|访客uv|uv|uv数|浏览人数|商品浏览人数|店铺浏览人数|观看人数|累计观看人数|不重複訪客|不重複訪客數|不重复访客数|造訪人數|访问用户数|活跃用户数|总用户数|用户数|活躍使用者|使用者人數|總使用者|总人数|流量|" +
      "visitors|unique visitors|online store visitors|total visitors|visitor count|active users|total users|users|unique users|sessions|total sessions|online store sessions|会话数|工作階段|访问次数|造訪次數|visits|traffic|" +
      "客流量|客流|进店人数|进店客流|到店人数|来客数|footfall",
    part: {
      has: /访客(?:数|人数)|visitors$|^uv|sessions$|users$/,
      not: /新|老|旧|率|均|占比|价值|支付|成交|下单|加购|收藏|跳失|评论|new|return|engaged|rate|per|average|avg/,
    },
  },
  newVisitors: {
    label: say("New visitors", "新访客数", "新訪客數"),
    sample: say("New visitors", "新访客数", "新訪客數"),
    type: "count",
    words:
      "新访客数|新访客人数|新访客|新增访客数|新访问人数|新客访客数|新用户数|新增用户数|新使用者|新使用者人數|新會話數|" +
      "new visitors|new visitor count|first time visitors|first-time visitors|new users|new sessions",
    part: { has: /新访客(?:数|人数)|new(?:visitors|users)/, not: /率|占比|支付|成交|rate|per/ },
  },
  orders: {
    label: TERMS.orders,
    sample: say("Paid orders", "支付订单数", "支付訂單數"),
    type: "count",
    words:
      "支付订单数|支付父订单数|支付笔数|支付订单量|付款订单数|付款笔数|成交订单数|成交订单量|成交单量|成交单数|成交笔数|下单笔数|订单数|订单数量|订单量|订单笔数|支付子订单数|" +
      "orders|paid orders|order count|number of orders|total orders|transactions|purchases|ecommerce purchases|conversions|sessions that completed checkout|sessions completed checkout",
    part: {
      has: /(?:支付|付款|成交)(?:父)?(?:订单|单)?(?:笔数|单量|单数|订单数)|orders$|transactions$/,
      not: /率|退|件|per|average|avg/,
    },
  },
  conversion: {
    label: TERMS.conversionRate,
    type: "rate",
    insteadOf: "orders",
    words:
      "支付转化率|成交转化率|付款转化率|下单转化率|访问支付转化率|访问下单转化率|整体转化率|店铺转化率|全店转化率|转化率|转换率|" +
      "conversion rate|purchase conversion rate|order conversion rate|online store conversion rate|store conversion rate|session conversion rate|ecommerce conversion rate|conversion|cvr|cr",
    part: { has: /(?:支付|成交|付款|下单)转[化换]率$/, not: /新|老|旧|会员|询单|客服|加购|收藏/ },
  },
  revenue: {
    label: TERMS.revenue,
    sample: say("Revenue", "支付金额", "支付金額"),
    type: "money",
    words:
      "支付金额|付款金额|成交金额|成交总额|用户支付金额|实付金额|销售额|销售金额|交易金额|营业额|营收|收入|gmv|下单金额|" +
      "revenue|total revenue|total sales|purchase revenue|net sales|net revenue|sales|sales amount|order revenue|ecommerce revenue|gross sales|gross revenue",
    part: {
      has: /(?:支付|付款|成交)(?:总)?金额|revenue$|sales$/,
      not: /退|率|占比|均|老|新|单价|per|average|avg|refund/,
    },
  },
  buyers: REPORT_ROLES.buyers,
  units: REPORT_ROLES.units,
  carts: REPORT_ROLES.carts,
  favourites: REPORT_ROLES.favourites,
  refunds: REPORT_ROLES.refunds,
} satisfies Record<string, RoleSpec>;
export type TrafficRole = keyof typeof TRAFFIC_ROLES;

export const TRAFFIC_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  ...DATE_REASONS,
  errorCell: ROW_REASONS.errorCell,
  totalRow: ROW_REASONS.totalRow,
  noVisitors: say("The number of visitors is missing.", "缺少访客数。", "缺少訪客數。"),
  noOrders: say("The number of orders is missing.", "缺少订单数。", "缺少訂單數。"),
  unreadableHour: say(
    "The hour cannot be read; write 0 to 23, or a time such as 09:00.",
    "小时无法识别，请填 0 至 23，或 09:00 这样的时间。",
    "小時無法辨識，請填 0 至 23，或 09:00 這樣的時間。",
  ),
  ...FIGURE_REASONS,
};
export type TrafficReason = keyof typeof TRAFFIC_REASONS;

/** What a row of traffic counts: people, orders, and money in the table's currency. */
export const TRAFFIC_FIGURES = ["visitors", "newVisitors", "orders", "revenue"] as const;
/** What else it counts beside them. */
export const TRAFFIC_DETAILS = ["buyers", "units", "carts", "favourites", "refunds"] as const;
export type TrafficDetail = (typeof TRAFFIC_DETAILS)[number];
export type TrafficFigure = (typeof TRAFFIC_FIGURES)[number] | TrafficDetail;
/** All that a row states in numbers. */
export const TRAFFIC_NUMBERS: readonly TrafficFigure[] = [...TRAFFIC_FIGURES, ...TRAFFIC_DETAILS];

/** What native formulas over the user's traffic table can rely on, so that a sheet can choose live or as-of values. */
export interface NativeTrafficFacts {
  /**
   * SUMIFS over a figure between two days (at or after the first, before the day after the last) sums the rows that count and no others:
   * their dates are Excel dates, with or without a time, and no row left out has a date together with a figure.
   */
  readonly aggregatable: boolean;
  /** Whether all of the figure's cells are numbers or empty to SUMIFS, too; false without its column. */
  readonly figures: Readonly<Record<TrafficFigure, boolean>>;
  /**
   * "column": the hour column holds the numbers 0 to 23, so that the hour itself is a criterion. "date": the hour is the time of the date,
   * so that the criteria are two points in time; leave them half a minute, as 9/24 has no exact number. null: no plain formula finds the hour.
   */
  readonly hours: "column" | "date" | null;
}

/** Each figure is NaN where the row does not state it; visitors are always stated where the table counts them, orders where it does not. */
export interface Traffic
  extends TableAccount<TrafficRole, TrafficReason>, Readonly<Record<TrafficFigure, Float64Array>> {
  /** Rows that count; the length of the columns. */
  readonly count: number;
  /** Excel serial (1900 system) of the day, without a time; of a month's first day where rows add up months. */
  readonly date: Float64Array;
  /** Whether its rows add up whole months. */
  readonly monthly: boolean;
  /** Hour the figures are of, 0 to 23; −1 where they are the whole day's. */
  readonly hour: Int32Array;
  /** Where the visitors came from: index into `channels`, −1 where the row names none. */
  readonly channel: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. Empty without such a column. */
  readonly channels: readonly string[];
  readonly native: NativeTrafficFacts;
  readonly nativeNames: Pick<NativeNames, "channel">;
}
