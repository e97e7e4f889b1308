/** NEXTBEST: what goes best with a product, of what stands with it in orders more often than by chance. */
import { productPairs } from "../../domain/products/basket";
import { judgedPairs, nextBest } from "../../domain/products/next-best";
import { basketLines, LINE_ORDERS, LINE_PRODUCTS } from "../basket-parameters";
import { defineFunction } from "../define";
import { cells, number, optional } from "../parameters";
import { Refusal } from "../refusal";
import { cite } from "../sources";

const HEADINGS = ["product", "orders", "confidence", "lift", "p_adjusted"];

export const NEXTBEST = defineFunction({
  id: "NEXTBEST",
  group: "basket",
  title: { "en-US": "Next best product", "zh-CN": "下一件推荐", "zh-TW": "下一件推薦" },
  description: {
    "en-US": "Products to offer with a product: bought with it more often than by chance, likeliest first.",
    "zh-CN": "某商品的搭配推荐：与其一起购买显著高于巧合的商品，可能性高的在前。",
    "zh-TW": "某商品的搭配推薦：與其一起購買顯著高於巧合的商品，可能性高的在前。",
  },
  rule: {
    text: {
      "en-US":
        "Of all pairs that occur, those in at least min_orders orders whose p-value (upper tail of Fisher's exact test, adjusted by Holm over all pairs) is below “error”. Sorted by confidence: orders with both ÷ orders with the product.",
      "zh-CN":
        "在出现过的全部组合中，取共同订单数不少于 min_orders、且 p 值（Fisher 精确检验上尾，按全部组合作 Holm 校正）小于 error 的组合，按置信度（同时含两者的订单 ÷ 含该商品的订单）从高到低。",
      "zh-TW":
        "在出現過的全部組合中，取共同訂單數不少於 min_orders、且 p 值（Fisher 精確檢定上尾，按全部組合作 Holm 校正）小於 error 的組合，按信賴度（同時含兩者的訂單 ÷ 含該商品的訂單）從高到低。",
    },
    source: cite(
      "Agrawal, Imieliński & Swami (1993), SIGMOD; Holm (1979), Scandinavian Journal of Statistics 6, 65–70",
    ),
  },
  parameters: [
    LINE_ORDERS,
    LINE_PRODUCTS,
    cells("product", {
      "en-US": "The product bought, as one cell.",
      "zh-CN": "已购买的商品（一个单元格）。",
      "zh-TW": "已購買的商品（一個儲存格）。",
    }),
    optional(
      number(
        "count",
        { "en-US": "How many to list, 3 if left out.", "zh-CN": "列出几个，默认 3。", "zh-TW": "列出幾個，預設 3。" },
        { min: 1, integer: true },
      ),
      3,
    ),
    optional(
      number(
        "min_orders",
        {
          "en-US": "Fewest orders together, 5 if left out.",
          "zh-CN": "最少共同订单数，默认 5。",
          "zh-TW": "最少共同訂單數，預設 5。",
        },
        { min: 1, integer: true },
      ),
      5,
    ),
    optional(
      number(
        "error",
        {
          "en-US": "Chance that one pair or more is found by mistake; 0.05 if left out.",
          "zh-CN": "至少误判一对的概率上限，默认 0.05。",
          "zh-TW": "至少誤判一對的機率上限，預設 0.05。",
        },
        { above: 0, max: 1 },
      ),
      0.05,
    ),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "Heading row, then one row a product: name, orders with both, confidence, lift, adjusted p-value.",
      "zh-CN": "标题行，其后每个商品一行：名称、共同订单数、置信度、提升度、校正后 p 值。",
      "zh-TW": "標題列，其後每個商品一列：名稱、共同訂單數、信賴度、提升度、校正後 p 值。",
    },
  },
  examples: [
    {
      args: [
        [[1], [1], [2], [2], [3], [4]],
        [["lamp"], ["shade"], ["shade"], ["lamp"], ["rug"], ["vase"]],
        [["lamp"]],
        3,
        2,
        0.2,
      ],
      gives: [HEADINGS, ["shade", 2, 1, 2, 1 / 6]],
    },
    {
      args: [[[1], [1], [2], [2], [3], [4]], [["lamp"], ["shade"], ["shade"], ["lamp"], ["rug"], ["vase"]], "lamp"],
      refuses: "#N/A",
      because: {
        "en-US": "Two orders together say nothing yet.",
        "zh-CN": "共同订单只有两笔，不足以判断。",
        "zh-TW": "共同訂單只有兩筆，不足以判斷。",
      },
    },
    { args: [[[1], [1]], [["lamp"], ["shade"]], [["sofa"]]], refuses: "#N/A" },
    { args: [[[1]], [["lamp"], ["rug"]], [["lamp"]]], refuses: "#VALUE!" },
  ],
  run: (orderIds, products, product, most, fewest, error) => {
    const { lines, names } = basketLines(orderIds, products);
    const { orderCount } = lines;
    const [wanted = ""] = product.cells.filter((cell) => cell !== null).map(String);
    const of = names.findIndex((name) => keyOf(String(name)) === keyOf(wanted));
    if (of < 0) throw unknownProduct(wanted);
    const pairs = productPairs(lines, 1);
    const next = nextBest(judgedPairs(pairs, orderCount, { fewest, support: 0, error }), orderCount, { most }).get(of);
    if (next === undefined) throw nothingNext(wanted);
    const rows = next.map(({ product: with_, both, confidence, lift, adjusted }) => [
      names[with_]!,
      ...[both, confidence, lift, adjusted],
    ]);
    return [HEADINGS, ...rows];
  },
});

const keyOf = (name: string): string => name.trim().toLowerCase();

function unknownProduct(product: string): Refusal {
  return new Refusal("#N/A", {
    "en-US": `“products” does not hold “${product}”.`,
    "zh-CN": `“products”中没有“${product}”。`,
    "zh-TW": `「products」中沒有「${product}」。`,
  });
}

function nothingNext(product: string): Refusal {
  return new Refusal("#N/A", {
    "en-US": `Nothing stands with “${product}” more often than by chance.`,
    "zh-CN": `没有商品与“${product}”的关联超出巧合。`,
    "zh-TW": `沒有商品與「${product}」的關聯超出巧合。`,
  });
}
