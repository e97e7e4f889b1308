/**
 * What the user chooses for products: the weeks that count, where classes and roles begin, and how stock is replenished. Rules §6.
 */
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import { type Choices, choice, choicesOf, day, fields, number, percent } from "../fields";
import type { OptionValues } from "../kind";
import { PRICE_OPTIONS } from "./price-options";

/** What decides which sales are read; not to be changed on a sheet. */
const SALES_OPTIONS = fields({
  weeks: number({
    place: "main",
    default: 13,
    min: 8,
    max: 104,
    integer: true,
    label: say("Weeks that count", "统计周数", "統計週數"),
    help: say(
      "Sales, classes and daily demand are those of so many weeks up to the as-of date; growth is on as many weeks before.",
      "销售额、分类和日均需求按截止日期前的这些周统计；增长与之前同样多的周相比。",
      "銷售額、分類與日均需求依截止日期前的這些週統計；成長與之前同樣多的週相比。",
    ),
  }),
  asOf: day({
    label: TERMS.asOfDate,
    help: say(
      "The last day that counts. Empty: that of the latest order.",
      "统计的最后一天。留空则为最近一笔订单的日期。",
      "統計的最後一天。留空則為最近一筆訂單的日期。",
    ),
  }),
});

/** How demand is foreseen; computed of all sales, and so not to be changed on a sheet. */
const DEMAND_OPTIONS = fields({
  demandBy: choice(
    {
      forecast: say("Forecast, where sales allow one", "可预测时用预测", "可預測時用預測"),
      average: say("Average of the weeks that count", "统计周的平均", "統計週的平均"),
    },
    {
      default: "forecast",
      label: say("Daily demand by", "日均需求取自", "日均需求取自"),
      help: say(
        "Forecast: Croston's method (SBA) for what sells now and then, Holt-Winters with trend and season from two years of sales on, Holt's trend from half a year on where it is more than chance; the average for the rest.",
        "预测：间歇销售的商品用 Croston 法（SBA），有两年以上销售的用 Holt-Winters（趋势与季节），有半年以上且趋势显著的用 Holt 趋势法，其余取平均。",
        "預測：間歇銷售的商品用 Croston 法（SBA），有兩年以上銷售的用 Holt-Winters（趨勢與季節），有半年以上且趨勢顯著的用 Holt 趨勢法，其餘取平均。",
      ),
    },
  ),
});

/** Where classes and roles begin. */
export const CLASS_OPTIONS = fields({
  cutA: percent({
    default: 0.8,
    min: 0.01,
    max: 1,
    label: say("Class A up to", "A 类累计占比", "A 類累計占比"),
    help: say(
      "A product is A while the larger ones together bring less than this share of sales.",
      "销售额更大的商品合计占比小于此值时，该商品为 A 类。",
      "銷售額更大的商品合計占比小於此值時，該商品為 A 類。",
    ),
  }),
  cutB: percent({
    default: 0.95,
    min: 0.01,
    max: 1,
    label: say("Class B up to", "B 类累计占比", "B 類累計占比"),
    help: say(
      "A product is B while the larger ones together bring less than this share; the rest is C.",
      "更大的商品合计占比小于此值时为 B 类，其余为 C 类。",
      "更大的商品合計占比小於此值時為 B 類，其餘為 C 類。",
    ),
  }),
  steady: number({
    default: 0.5,
    min: 0,
    max: 10,
    label: say("Steady (X) up to", "平稳（X）上限", "平穩（X）上限"),
    help: say(
      "Spread of weekly demand ÷ its mean (CV) up to which demand is steady.",
      "周需求的变异系数（标准差÷均值）不超过此值为平稳。",
      "週需求的變異係數（標準差÷平均值）不超過此值為平穩。",
    ),
  }),
  swinging: number({
    default: 1,
    min: 0,
    max: 10,
    label: say("Swinging (Y) up to", "波动（Y）上限", "波動（Y）上限"),
    help: say(
      "Up to this CV demand swings (Y); above it is erratic (Z).",
      "变异系数不超过此值为波动（Y），超过则为不规则（Z）。",
      "變異係數不超過此值為波動（Y），超過則為不規則（Z）。",
    ),
  }),
  growth: percent({
    default: 0.1,
    min: 0,
    max: 100,
    label: say("Hero candidate from", "预爆款最低增长", "預爆款最低成長"),
    help: say(
      "A class B product that grows by this share and converts no worse than the shop is a hero candidate.",
      "B 类商品增长达到此值、且转化率不低于全店水平，即为预爆款。",
      "B 類商品成長達到此值、且轉換率不低於全店水準，即為預爆款。",
    ),
  }),
});

/** How stock is replenished. */
export const STOCK_OPTIONS = fields({
  serviceLevel: percent({
    place: "main",
    default: 0.95,
    min: 0.01,
    max: 0.999,
    label: say("Service level", "服务水平", "服務水準"),
    help: say(
      "Chance of not running out before a delivery comes. Lower it where you would rather sell out than pile up; at 50 % there is no safety stock.",
      "到货前不断货的概率。宁可卖断、不愿积压的商品可调低；50% 时没有安全库存。",
      "到貨前不缺貨的機率。寧可賣斷、不願積壓的商品可調低；50% 時沒有安全庫存。",
    ),
  }),
  cycleDays: number({
    place: "main",
    default: 30,
    min: 1,
    max: 365,
    integer: true,
    label: say("One order lasts (days)", "每次补货可销天数", "每次補貨可銷天數"),
    help: say(
      "An order brings the stock up to the reorder point and the demand of so many days.",
      "每次补货补到补货点再加这些天的需求。",
      "每次補貨補到補貨點再加這些天的需求。",
    ),
  }),
  leadTime: number({
    default: 14,
    min: 0,
    max: 365,
    format: "count",
    label: say("Lead time if not stated", "默认采购周期（天）", "預設採購週期（天）"),
    help: say(
      "Days from order to delivery, assumed for products whose table states none.",
      "商品表未写采购周期时，假定从下单到到货的天数。",
      "商品表未寫採購週期時，假定從下單到到貨的天數。",
    ),
  }),
  leadSpread: percent({
    default: 0.2,
    min: 0,
    max: 2,
    label: say("Lead time varies by", "交期波动", "交期波動"),
    help: say(
      "Standard deviation of the lead time as a share of it; assumed, as no table states it.",
      "交期标准差占交期的比例；表中没有此项，为假定值。",
      "交期標準差占交期的比例；表中沒有此項，為假定值。",
    ),
  }),
  overstockDays: number({
    default: 180,
    min: 1,
    max: 3650,
    integer: true,
    label: say("Too much above (days)", "积压线（天）", "積壓線（天）"),
    help: say(
      "Stock on hand and on the way that lasts longer than so many days is too much.",
      "现有加在途库存可销天数超过此值，视为积压。",
      "現有加在途庫存可銷天數超過此值，視為積壓。",
    ),
  }),
});

export const PRODUCT_OPTIONS = {
  ...SALES_OPTIONS,
  ...DEMAND_OPTIONS,
  ...CLASS_OPTIONS,
  ...STOCK_OPTIONS,
  ...PRICE_OPTIONS,
};

/** The as-of date is null where it is left to the orders. */
export type ProductChoices = Choices<typeof PRODUCT_OPTIONS>;

export const productChoices = (values: OptionValues): ProductChoices => choicesOf(PRODUCT_OPTIONS, values);
