/**
 * What the user chooses for a promotion: the event, from which everything is laid out, and the days that people work on. Rules §7.
 */
import type { PromotionEvent } from "../../domain/promotion/events";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { Asks } from "../asks";
import { type Choices, choice, choicesOf, day, fields, money, number, percent, sheetFlag } from "../fields";
import type { OptionValues } from "../kind";
import { SHOPPING_DAY_TEXTS } from "../shared/shopping-day-texts";
import { TABS } from "./texts";

export type EventChoice = PromotionEvent | "own";

export const EVENT_TEXTS: Readonly<Record<EventChoice, Text>> = {
  doubleEleven: SHOPPING_DAY_TEXTS.doubleEleven,
  midYear: SHOPPING_DAY_TEXTS.midYear,
  doubleTwelve: SHOPPING_DAY_TEXTS.doubleTwelve,
  newYear: say("New Year shopping", "年货节", "年貨節"),
  blackFriday: SHOPPING_DAY_TEXTS.blackFriday,
  own: say("A day of your own", "自定日期", "自訂日期"),
};

const PLAN_OPTIONS = fields({
  event: choice(EVENT_TEXTS, {
    default: "doubleEleven",
    defaultIn: (locale) => (locale === "en-US" ? "blackFriday" : undefined),
    place: "main",
    label: say("Event", "大促活动", "大促活動"),
    help: say(
      "Everything is laid out backwards from its day.",
      "所有阶段和任务都从活动当天倒推。",
      "所有階段與任務都從活動當日倒推。",
    ),
  }),
  eventDay: day({
    place: "main",
    label: say("Day of the event", "活动日期", "活動日期"),
    help: say(
      "Empty: the next day of the event from the as-of date on. A day of your own has to be typed.",
      "留空则取截止日期起最近一次活动的日期；自定日期必须填写。",
      "留空則取截止日期起最近一次活動的日期；自訂日期必須填入。",
    ),
  }),
  workdays: choice(
    {
      china: say("Mainland China, with make-up days", "中国大陆（含调休）", "中國大陸（含補班）"),
      weekdays: say("Monday to Friday", "周一至周五", "週一至週五"),
      everyDay: say("Every day", "每天", "每天"),
    },
    {
      default: "weekdays",
      defaultIn: (locale) => (locale === "zh-CN" ? "china" : undefined),
      label: TABS.calendar,
      help: say(
        "Days that people work on; the list of holidays and make-up days can be changed on the calendar.",
        "按哪些日子排工期；节假日和调休可在工作日历中修改。",
        "依哪些日子排工期；假日與補班可在工作日曆中修改。",
      ),
    },
  ),
  asOf: day({
    label: TERMS.asOfDate,
    help: say(
      "The day that lateness is judged on. Empty: today.",
      "按这一天判断是否逾期。留空则为今天。",
      "依這一天判斷是否逾期。留空則為今天。",
    ),
  }),
});

/** What the forecast is made from, and what it is multiplied by. */
export const FORECAST_OPTIONS = fields({
  growth: percent({
    default: 0,
    min: -0.95,
    max: 20,
    label: say("Growth on the last event", "较上次活动增长", "較上次活動成長"),
    help: say(
      "Assumed: 0 % expects what the last event brought a day.",
      "假定值：0% 表示日均与上次活动相同。",
      "假定值：0% 表示日均與上次活動相同。",
    ),
  }),
  uplift: number({
    default: 3,
    min: 0.1,
    max: 100,
    label: say("Uplift on usual days", "相对平日倍数", "相對平日倍數"),
    help: say(
      "Assumed: a day of the event brings so many times a usual day, where no last event is known.",
      "没有上次活动数据时的假定值：活动一天相当于平日的几倍。",
      "沒有上次活動資料時的假定值：活動一天相當於平日的幾倍。",
    ),
  }),
  parcelsPerHour: number({
    default: 30,
    min: 1,
    max: 1000,
    format: "count",
    label: say("Parcels a person an hour", "每人每小时打包数", "每人每小時打包數"),
    help: say(
      "Assumed: parcels that one person packs in an hour.",
      "假定值：一人一小时打包的件数。",
      "假定值：一人一小時打包的件數。",
    ),
  }),
  packingHours: number({
    default: 16,
    min: 1,
    max: 1000,
    format: "count",
    label: say("Hours to pack", "打包总工时（每人）", "打包總工時（每人）"),
    help: say(
      "Hours that each packer works until every parcel has left, such as two shifts of eight.",
      "全部发出前每人工作的小时数，例如两班各 8 小时。",
      "全部出貨前每人工作的小時數，例如兩班各 8 小時。",
    ),
  }),
  chatsPerOrder: number({
    default: 1,
    min: 0,
    max: 100,
    label: say("Chats an order", "每单咨询数", "每單諮詢數"),
    help: say(
      "Assumed: chats with customers for each order.",
      "假定值：每个订单对应的咨询数。",
      "假定值：每筆訂單對應的諮詢數。",
    ),
  }),
  chatsPerHour: number({
    default: 20,
    min: 1,
    max: 1000,
    format: "count",
    label: say("Chats a person an hour", "每人每小时接待数", "每人每小時接待數"),
    help: say(
      "Assumed: chats that one person answers in an hour.",
      "假定值：一人一小时接待的咨询数。",
      "假定值：一人一小時接待的諮詢數。",
    ),
  }),
  serviceHours: number({
    default: 8,
    min: 1,
    max: 24,
    format: "count",
    label: say("Hours of a service shift", "客服每班小时数", "客服每班小時數"),
    help: say("Hours that each answers chats on the day.", "当天每人接待的小时数。", "當日每人接待的小時數。"),
  }),
  leadTime: number({
    default: 14,
    min: 0,
    max: 365,
    format: "count",
    label: say("Lead time where unstated", "未写明的采购周期", "未寫明的採購週期"),
    help: say("Assumed: days from order to delivery.", "假定值：下单到到货的天数。", "假定值：下單到到貨的天數。"),
  }),
  amberFrom: percent({
    default: 0.9,
    min: 0.01,
    max: 1,
    label: TERMS.amberBelow,
    help: say(
      "An hour or a day below this share of its plan is behind.",
      "完成低于计划的这一比例视为落后。",
      "完成低於計畫的這一比例視為落後。",
    ),
  }),
});

const BASE_OPTIONS = fields({
  basis: choice(
    {
      auto: say("Last event, else usual weeks", "上次活动，没有则按平日", "上次活動，沒有則依平日"),
      lastEvent: say("Last event × growth", "上次活动 × 增长", "上次活動 × 成長"),
      weeksBefore: say("Usual weeks × uplift", "平日 × 倍数", "平日 × 倍數"),
    },
    {
      default: "auto",
      label: say("Forecast from", "预测依据", "預估依據"),
      help: say(
        "The last event counts where the orders reach back to it.",
        "订单数据覆盖上次活动时按上次活动预测。",
        "訂單資料涵蓋上次活動時依上次活動預估。",
      ),
    },
  ),
  lastEvent: day({
    label: say("Day of the last event", "上次活动日期", "上次活動日期"),
    help: say("Empty: the same event a year before.", "留空则取去年同一活动。", "留空則取去年同一活動。"),
  }),
  weeks: number({
    default: 4,
    min: 1,
    max: 52,
    integer: true,
    label: say("Usual weeks", "平日统计周数", "平日統計週數"),
    help: say(
      "Weeks up to the as-of date that say what a usual day brings, and how much days differ.",
      "截至截止日期的这些周，用于计算平日水平和波动。",
      "截至截止日期的這些週，用於計算平日水準與波動。",
    ),
  }),
  revenueGoal: money({
    default: null,
    min: 0.01,
    max: 1e13,
    label: say("Revenue goal of the event", "活动销售额目标", "活動銷售額目標"),
    help: say(
      "What the war room and the review hold the day against. Empty: the forecast.",
      "作战室与复盘对照的目标。留空则取预测值。",
      "作戰室與檢討對照的目標。留空則取預估值。",
    ),
  }),
});

const ORDERS: Asks = [[{ table: "orders" }]];
/** When in a day orders come. */
const TIMES: Asks = [[{ table: "orders", times: true }]];

export const OPTIONAL_SHEETS = {
  forecast: {
    tab: say("Event forecast", "销量预测", "銷量預估"),
    asks: ORDERS,
    question: say(
      "How much will each product and each hour of the event sell?",
      "活动中每个商品、每个小时能卖多少？",
      "活動中每個商品、每個小時能賣多少？",
    ),
  },
  readiness: {
    tab: say("Event readiness", "备战检查", "備戰檢查"),
    asks: ORDERS,
    question: say(
      "Do stock and people suffice, also in the strongest hour, and what do the price tools cost?",
      "库存和人手够不够，高峰小时也够吗，优惠工具要花多少？",
      "庫存與人手夠不夠，尖峰小時也夠嗎，優惠工具要花多少？",
    ),
  },
  warRoom: {
    tab: say("War room", "作战室", "作戰室"),
    asks: TIMES,
    question: say(
      "How does the day go by the hour against its plan, why, and what to do now?",
      "当天各小时与计划差多少、差在哪里、现在该做什么？",
      "當日各小時與計畫差多少、差在哪裡、現在該做什麼？",
    ),
  },
  lessons: {
    tab: say("Event review", "活动复盘", "活動檢討"),
    asks: ORDERS,
    question: say(
      "What made the difference to the plan and to the last event, and what to keep or change?",
      "与计划和上次活动相比差在哪里，哪些保留、哪些改进？",
      "與計畫和上次活動相比差在哪裡，哪些保留、哪些改進？",
    ),
  },
} as const;
export type OptionalSheet = keyof typeof OPTIONAL_SHEETS;
const SHEET_OPTIONS = fields({
  forecast: sheetFlag(OPTIONAL_SHEETS.forecast),
  readiness: sheetFlag(OPTIONAL_SHEETS.readiness),
  warRoom: sheetFlag(OPTIONAL_SHEETS.warRoom),
  lessons: sheetFlag(OPTIONAL_SHEETS.lessons),
});

export const PROMOTION_OPTIONS = { ...PLAN_OPTIONS, ...BASE_OPTIONS, ...FORECAST_OPTIONS, ...SHEET_OPTIONS };
export type PromotionChoices = Choices<typeof PROMOTION_OPTIONS>;

export const promotionChoices = (values: OptionValues): PromotionChoices => choicesOf(PROMOTION_OPTIONS, values);
