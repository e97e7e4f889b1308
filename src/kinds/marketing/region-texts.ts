/** What the sheet of regions says. */
import { say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";

export const REGION_VERDICTS = {
  next: say("Take next", "下一个重点", "下一個重點"),
  core: say("Core: hold", "核心：守住", "核心：守住"),
  later: say("Spread later", "以后再扩", "以後再擴"),
} as const;

export const REGION_TEXTS = {
  title: say("Concentrate first, then spread", "先集中，后扩散", "先集中，後擴散"),
  rest: say("All other regions", "其余地区", "其餘地區"),
  columns: {
    region: TERMS.region,
    cumulative: say("Share so far", "累计占比", "累計占比"),
    score: say("Share × growth", "占比×增长", "占比×成長"),
    hours: say("Seller hours a week", "每周销售工时", "每週銷售工時"),
    plan: say("What we do there", "具体做法", "具體做法"),
  },
  help: {
    hours: say(
      "Hours a week that sellers work for the region; empty where nobody counts them.",
      "销售人员每周用于该地区的工时；没有统计则留空。",
      "銷售人員每週用於該地區的工時；沒有統計則留空。",
    ),
  },
  figures: {
    regions: say("Regions sold to", "有销售的地区数", "有銷售的地區數"),
    core: say("Regions of the core", "核心地区数", "核心地區數"),
    without: say("Orders without a region", "未写明地区的订单数", "未寫明地區的訂單數"),
  },
  finding: say(
    "{n} of {all} regions bring {share} of the revenue",
    "{all} 个地区中 {n} 个带来 {share} 的销售额",
    "{all} 個地區中 {n} 個帶來 {share} 的銷售額",
  ),
  next: say(
    "take “{region}” next: {share} of the revenue, {growth} in half a year",
    "下一个重点做“{region}”：占销售额 {share}，半年变动 {growth}",
    "下一個重點做「{region}」：占銷售額 {share}，半年變動 {growth}",
  ),
  hold: say(
    "no region grows: hold the core before you spread",
    "没有地区在增长：先守住核心，再谈扩散",
    "沒有地區在成長：先守住核心，再談擴散",
  ),
  core: {
    label: say("The core brings", "核心地区占比", "核心地區占比"),
    help: say(
      "Regions, the largest first, up to this share of the revenue are the core: an assumption, type your own.",
      "按销售额从大到小，累计到此占比为止的地区为核心：为假设值，请按实际修改。",
      "依銷售額由大到小，累計到此占比為止的地區為核心：為假設值，請依實際修改。",
    ),
  },
  notes: {
    year: say(
      "Regions are those of the orders of the last year; growth is revenue of the last 182 days on the 182 before. The next one has the largest share × growth.",
      "地区取自近一年订单；增长为近 182 天销售额对前 182 天；占比×增长最大的为下一个重点。",
      "地區取自近一年訂單；成長為近 182 天銷售額對前 182 天；占比×成長最大的為下一個重點。",
    ),
    hours: say(
      "No table says how many hours sellers work for a region: they are left out until you type them; then share × growth × share of the hours decides.",
      "表格中没有各地区的销售工时，因此未计入；填写后按占比×增长×工时占比判断。",
      "表格中沒有各地區的銷售工時，因此未計入；填入後依占比×成長×工時占比判斷。",
    ),
    without: saying(
      "{n} orders of the last year name no region; their revenue is in no share.",
      "近一年有 {n} 个订单未写明地区，其销售额不计入占比。",
      "近一年有 {n} 筆訂單未寫明地區，其銷售額不計入占比。",
    ),
  },
  check: say(
    "Regions and orders without one add up to the revenue of the year",
    "各地区与未写明地区的订单合计等于全年销售额",
    "各地區與未寫明地區的訂單合計等於全年銷售額",
  ),
} as const;
