/** AFFINITY: which products are bought together more often than by chance. */
import { association, fisherUpperTail, pairAt, productPairs } from "../../domain/products/basket";
import { basketLines, LINE_ORDERS, LINE_PRODUCTS } from "../basket-parameters";
import { defineFunction } from "../define";
import { type Cell, number, optional } from "../parameters";
import { Refusal } from "../refusal";
import { cite } from "../sources";

const HEADINGS = ["product_a", "product_b", "orders", "support", "confidence_a_b", "confidence_b_a", "lift", "p_value"];
/** Rows of an Excel sheet, less the heading. */
const MOST_PAIRS = 1_048_575;

export const AFFINITY = defineFunction({
  id: "AFFINITY",
  group: "basket",
  title: { "en-US": "Product affinity", "zh-CN": "商品关联分析", "zh-TW": "商品關聯分析" },
  description: {
    "en-US": "Pairs of products bought together: orders, support, confidence both ways, lift and significance.",
    "zh-CN": "常被一起购买的商品组合：订单数、支持度、双向置信度、提升度与显著性。",
    "zh-TW": "常被一起購買的商品組合：訂單數、支持度、雙向信賴度、提升度與顯著性。",
  },
  rule: {
    text: {
      "en-US":
        "Support = orders with both ÷ orders. Confidence a→b = orders with both ÷ orders with a. Lift = confidence a→b ÷ share of orders with b. The p-value is the upper tail of Fisher's exact test: how likely so many by chance alone. A product named twice in an order counts once.",
      "zh-CN":
        "支持度 = 同时含两者的订单 ÷ 订单数；置信度 a→b = 同时含两者 ÷ 含 a 的订单；提升度 = 置信度 a→b ÷ 含 b 的订单占比。p 值为 Fisher 精确检验上尾：纯属巧合的概率。同一订单内同一商品只计一次。",
      "zh-TW":
        "支持度 = 同時含兩者的訂單 ÷ 訂單數；信賴度 a→b = 同時含兩者 ÷ 含 a 的訂單；提升度 = 信賴度 a→b ÷ 含 b 的訂單占比。p 值為 Fisher 精確檢定上尾：純屬巧合的機率。同一訂單內同一商品只計一次。",
    },
    source: cite(
      "Agrawal, Imieliński & Swami (1993), Mining Association Rules, SIGMOD; Fisher (1935), The Design of Experiments",
    ),
  },
  parameters: [
    LINE_ORDERS,
    LINE_PRODUCTS,
    optional(
      number(
        "min_orders",
        {
          "en-US": "Fewest orders together, 2 if left out.",
          "zh-CN": "最少共同订单数，默认 2。",
          "zh-TW": "最少共同訂單數，預設 2。",
        },
        { min: 1, integer: true },
      ),
      2,
    ),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US":
        "Heading row, then one row a pair, highest lift first: both products, orders, support, confidence a→b and b→a, lift, p-value.",
      "zh-CN":
        "标题行，其后每对商品一行，按提升度从高到低：两个商品、订单数、支持度、置信度 a→b 与 b→a、提升度、p 值。",
      "zh-TW":
        "標題列，其後每對商品一列，按提升度從高到低：兩個商品、訂單數、支持度、信賴度 a→b 與 b→a、提升度、p 值。",
    },
  },
  examples: [
    {
      args: [
        [[1], [1], [2], [2], [3], [4]],
        [["lamp"], ["shade"], ["shade"], ["lamp"], ["lamp"], ["rug"]],
      ],
      gives: [HEADINGS, ["lamp", "shade", 2, 0.5, 2 / 3, 1, 4 / 3, 0.5]],
    },
    {
      args: [[[1], [1], [2]], [["lamp"], ["rug"], ["sofa"]], 1],
      gives: [HEADINGS, ["lamp", "rug", 1, 0.5, 1, 1, 2, 0.5]],
    },
    {
      args: [
        [[1], [2]],
        [["lamp"], ["rug"]],
      ],
      refuses: "#N/A",
      because: {
        "en-US": "No two products stand in one order.",
        "zh-CN": "没有两个商品在同一订单中。",
        "zh-TW": "沒有兩個商品在同一訂單中。",
      },
    },
    { args: [[[1]], [["lamp"], ["rug"]]], refuses: "#VALUE!" },
  ],
  run: (orderIds, products, minOrders) => {
    const { lines, names } = basketLines(orderIds, products);
    const { orderCount } = lines;
    const pairs = productPairs(lines, minOrders);
    const { length } = pairs.both;
    if (length === 0) throw noPair(minOrders);
    if (length > MOST_PAIRS) throw tooManyPairs(length);
    const rows = Array.from({ length }, (_, at) => {
      const pair = pairAt(pairs, at);
      const [a, b, ordersOfA, ordersOfB] = inNameOrder(
        [names[pair.first]!, names[pair.second]!],
        [pair.ordersOfFirst, pair.ordersOfSecond],
      );
      const found = association({ ...pair, ordersOfFirst: ordersOfA, ordersOfSecond: ordersOfB }, orderCount);
      return [
        a,
        b,
        pair.both,
        found.support,
        found.firstToSecond,
        found.secondToFirst,
        found.lift,
        fisherUpperTail(pair, orderCount),
      ];
    });
    return [HEADINGS, ...rows.sort(byLift)];
  },
});

/** The two names in their own order, so that the order of the rows changes nothing. */
function inNameOrder(
  [one, other]: readonly [Cell, Cell],
  [ofFirst, ofSecond]: readonly [number, number],
): [Cell, Cell, number, number] {
  return String(one) <= String(other) ? [one, other, ofFirst, ofSecond] : [other, one, ofSecond, ofFirst];
}

/** Highest lift first, then most orders, then by name. */
function byLift(one: readonly Cell[], other: readonly Cell[]): number {
  const numeric = Number(other[6]) - Number(one[6]) || Number(other[2]) - Number(one[2]);
  if (numeric !== 0) return numeric;
  const names = [one, other].map(([a, b]) => `${a}\u0000${b}`);
  return names[0]! < names[1]! ? -1 : 1;
}

function noPair(least: number): Refusal {
  return new Refusal("#N/A", {
    "en-US": `No two products stand together in ${least} orders or more.`,
    "zh-CN": `没有两个商品共同出现在 ${least} 笔及以上的订单中。`,
    "zh-TW": `沒有兩個商品共同出現在 ${least} 筆以上的訂單中。`,
  });
}

function tooManyPairs(count: number): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `${count} pairs do not fit on a sheet: raise “min_orders”.`,
    "zh-CN": `共有 ${count} 对商品，超出工作表行数，请提高“min_orders”。`,
    "zh-TW": `共有 ${count} 對商品，超出工作表列數，請提高「min_orders」。`,
  });
}
