/**
 * What the user chooses for the sheets of prices and bids, which are built on request: the costs of a unit and the margin wanted, and what
 * a room, a table or a slot costs empty and full. Rules §6.
 */
import { say } from "../../text/say";
import { type Choices, fields, money, percent, type SheetOnRequest, sheetFlag } from "../fields";

export const PRICE_SHEETS = {
  prices: {
    tab: say("Prices", "定价", "定價"),
    question: say(
      "Does every price carry its costs and the margin you want, and what would a price cut have to sell?",
      "每个售价能否覆盖全部费用和目标毛利，降价后要多卖多少才保本？",
      "每個售價能否涵蓋全部費用和目標毛利，降價後要多賣多少才保本？",
    ),
    asks: [[{ table: "products", roles: ["price", "cost"] }]],
  },
  bids: {
    tab: say("Bids", "淡季报价", "淡季報價"),
    question: say(
      "What is the lowest bid worth taking while rooms, tables or slots stay empty? You type both costs.",
      "房间、桌位或档期空着时，最低可接受的报价是多少？两项成本由您填写。",
      "房間、桌位或檔期空著時，最低可接受的報價是多少？兩項成本由您填入。",
    ),
  },
} as const satisfies Record<string, SheetOnRequest>;

const UNIT_COST = { min: 0, max: 1e9 } as const;
const SHARE = { min: 0, max: 0.99 } as const;

/** Costs of a unit, costs that are shares of the price, what is wanted of it, and the cut that is tried. */
export const COST_OPTIONS = fields({
  packing: money({
    ...{ default: 0, ...UNIT_COST, group: PRICE_SHEETS.prices.tab },
    label: say("Packing a unit", "每件包装", "每件包裝"),
    help: say(
      "Inner and outer packing, cards and consumables of one unit. 0 until you type your own.",
      "每件的内外包装、售后卡和耗材。未填写时为 0。",
      "每件的內外包裝、售後卡和耗材。未填入時為 0。",
    ),
  }),
  logistics: money({
    ...{ default: 0, ...UNIT_COST, group: PRICE_SHEETS.prices.tab },
    label: say("Logistics a unit", "每件物流", "每件物流"),
    help: say(
      "Storage and delivery of one unit. 0 until you type your own.",
      "每件的仓储和配送。未填写时为 0。",
      "每件的倉儲和配送。未填入時為 0。",
    ),
  }),
  labour: money({
    ...{ default: 0, ...UNIT_COST, group: PRICE_SHEETS.prices.tab },
    label: say("Labour a unit", "每件人工", "每件人工"),
    help: say(
      "Service, packing and other work for one unit. 0 until you type your own.",
      "每件的客服、打包等人工。未填写时为 0。",
      "每件的客服、打包等人工。未填入時為 0。",
    ),
  }),
  content: percent({
    ...{ default: 0.03, ...SHARE, group: PRICE_SHEETS.prices.tab },
    label: say("Content, of the price", "内容制作占售价", "內容製作占售價"),
    help: say(
      "Photos, retouching and video as a share of the price; 3 % is usual.",
      "拍摄、修图、视频占售价的比例；通常为 3%。",
      "拍攝、修圖、影片占售價的比例；通常為 3%。",
    ),
  }),
  promotion: percent({
    ...{ default: 0, ...SHARE, group: PRICE_SHEETS.prices.tab },
    label: say("Ads and fees, of the price", "推广与平台扣点占售价", "推廣與平台抽成占售價"),
    help: say(
      "Advertising and what the platform takes, as a share of the price. 0 until you type your own.",
      "推广费和平台扣点占售价的比例。未填写时为 0。",
      "推廣費和平台抽成占售價的比例。未填入時為 0。",
    ),
  }),
  holding: percent({
    ...{ default: 0, ...SHARE, group: PRICE_SHEETS.prices.tab },
    label: say("Stock holding, of the price", "库存占用占售价", "庫存占用占售價"),
    help: say(
      "Capital, losses and rent of the stock, as a share of the price. 0 until you type your own.",
      "库存的资金占用、损耗和仓租占售价的比例。未填写时为 0。",
      "庫存的資金占用、損耗和倉租占售價的比例。未填入時為 0。",
    ),
  }),
  targetMargin: percent({
    ...{ default: 0.3, ...SHARE, group: PRICE_SHEETS.prices.tab },
    label: say("Margin wanted", "目标毛利率", "目標毛利率"),
    help: say(
      "What is to stay of the price after all these costs; 30 % is assumed until you type your own.",
      "扣除以上全部费用后希望留下的比例；未填写时按 30% 假定。",
      "扣除以上全部費用後希望留下的比例；未填入時以 30% 假定。",
    ),
  }),
  cut: percent({
    ...{ default: 0.1, ...SHARE, group: PRICE_SHEETS.prices.tab },
    label: say("Price cut to try", "试算的降价幅度", "試算的降價幅度"),
    help: say(
      "How much more a product must sell after such a cut to bring the same margin.",
      "按此幅度降价后，要多卖多少才能保持原来的毛利额。",
      "按此幅度降價後，要多賣多少才能維持原來的毛利額。",
    ),
  }),
});

/** What a bid is weighed by. */
export const BID_OPTIONS = fields({
  emptyCost: money({
    ...{ default: 60, ...UNIT_COST, group: PRICE_SHEETS.bids.tab },
    label: say("Variable cost", "变动成本", "變動成本"),
    help: say(
      "What one more booking costs: cleaning, food, work by the hour. 60 is assumed until you type your own.",
      "多接一单增加的成本：清洁、餐食、计时人工。未填写时按 60 假定。",
      "多接一單增加的成本：清潔、餐食、計時人工。未填入時以 60 假定。",
    ),
  }),
  fullCost: money({
    ...{ default: 100, ...UNIT_COST, group: PRICE_SHEETS.bids.tab },
    label: say("Full cost", "全部成本", "全部成本"),
    help: say(
      "The same with its share of rent, salaries and depreciation. 100 is assumed until you type your own.",
      "再加上分摊的房租、工资和折旧。未填写时按 100 假定。",
      "再加上分攤的房租、薪資和折舊。未填入時以 100 假定。",
    ),
  }),
  floorShare: percent({
    ...{ default: 0.7, min: 0, max: 1, group: PRICE_SHEETS.bids.tab },
    label: say("Never below, of full cost", "底价占全部成本", "底價占全部成本"),
    help: say(
      "No bid below this share of the full cost is taken, however empty it is; 70 % is assumed.",
      "再空也不接受低于全部成本此比例的报价；按 70% 假定。",
      "再空也不接受低於全部成本此比例的報價；以 70% 假定。",
    ),
  }),
  booked: percent({
    ...{ default: 0.5, min: 0, max: 1, group: PRICE_SHEETS.bids.tab },
    label: say("Booked now", "目前预订率", "目前預訂率"),
    help: say(
      "Share of rooms, tables or slots that is booked for the day in question.",
      "当天已订出的房间、桌位或档期占比。",
      "當天已訂出的房間、桌位或檔期占比。",
    ),
  }),
});

/** The sheets, and what their forms ask. */
export const PRICE_OPTIONS = {
  ...fields({ prices: sheetFlag(PRICE_SHEETS.prices), bids: sheetFlag(PRICE_SHEETS.bids) }),
  ...COST_OPTIONS,
  ...BID_OPTIONS,
};

export type CostChoices = Choices<typeof COST_OPTIONS>;
