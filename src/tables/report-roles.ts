/**
 * What reports of shop analytics count of visitors, for the whole shop and by product: who looked, put something aside, paid, got money
 * back and what they said of it. The headings are those of 生意参谋, 京东商智, 抖店罗盘 and 快手生意通, and of analytics in English.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import type { RoleSpec } from "./roles";

/** Names of people, not of orders: who orders twice counts once. */
const PAYING = say("Paying customers", "支付买家数", "付款買家數");

export const REPORT_ROLES = {
  views: {
    label: say("Views", "浏览量", "瀏覽量"),
    type: "count",
    words: "商品浏览量|浏览量|pv|浏览次数|views|page views|product views|page views - total|item page views",
  },
  carts: {
    label: say("Added to cart", "加购人数", "加購人數"),
    sample: say("Added to cart", "加购人数", "加購人數"),
    type: "count",
    words:
      "商品加购人数|加购人数|加购客户数|加购买家数|加购件数|商品加购件数|加购商品件数|加购数|加购次数|加购|added to cart|add to carts|adds to cart|cart adds|sessions with cart additions",
    part: { has: /加购(?:人|客户|买家|件)数/, not: /率|支付|成交|转化|较|占比|成本/ },
  },
  favourites: {
    label: TERMS.favourites,
    sample: TERMS.favourites,
    type: "count",
    words:
      "商品收藏人数|收藏人数|商品收藏买家数|收藏买家数|收藏客户数|商品收藏次数|收藏数|收藏量|收藏|favourites|favorites|wishlist|wishlist adds|saves",
    part: { has: /收藏(?:人|客户|买家)数/, not: /率|店铺|支付|成交|转化|占比|成本/ },
  },
  buyers: {
    label: PAYING,
    sample: PAYING,
    type: "count",
    words:
      "支付买家数|付款買家數|支付人数|支付客户数|成交人数|成交客户数|成交买家数|购买人数|buyers|paying customers|purchasers",
    part: { has: /(?:支付|成交|付款)(?:买家|客户|人)数/, not: /率|预售|下单|新|老|直接|引导|收藏|加购|粉丝|搜索/ },
  },
  units: {
    label: say("Units paid for", "支付件数", "付款件數"),
    type: "count",
    words:
      "支付件数|支付商品件数|商品支付件数|付款件数|成交件数|成交商品件数|销售件数|units paid|units sold|items sold|items purchased|units ordered",
    part: { has: /(?:支付|成交|付款)(?:商品)?件数/, not: /率|累计|预售|均/ },
  },
  refunds: {
    label: say("Refunds", "退款金额", "退款金額"),
    type: "money",
    words:
      "成功退款金额|退款金额|退款成功金额|售后退款金额|取消及售后退款金额|直播间退款金额|退款额|refunds|refund amount|refunded amount|amount refunded|returns",
    part: { has: /退款(?:成功)?金额/, not: /率|申请|笔|占比|均|发货前|发货后/ },
  },
  refundRate: {
    label: TERMS.refundRate,
    type: "rate",
    words: "退款率|商品退款率|成功退款率|售后退款率|退货率|refund rate|return rate",
  },
  rating: {
    label: say("Rating", "评分", "評分"),
    type: "count",
    words:
      "评分|商品评分|平均评分|综合评分|评价得分|评价分|好评分|描述相符|rating|average rating|avg rating|review score|review rating|star rating|stars|customer rating",
    part: { has: /评分|(?:average|review|star)rating/, not: /人数|数量|条数|count|店铺/ },
  },
  reviews: {
    label: say("Reviews", "评价数", "評價數"),
    type: "count",
    words:
      "评价数|评论数|评价人数|累计评价|累计评价数|评价条数|review count|reviews count|number of reviews|reviews|total reviews|ratings count|rating count",
    part: { has: /评价(?:数|人数|条数)|评论数|reviewcount/, not: /好评|差评|率/ },
  },
} satisfies Record<string, RoleSpec>;
