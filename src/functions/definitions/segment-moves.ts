/** SEGMENTMOVES: the migration matrix of customers between segments of two dates. */
import { segmentMoves } from "../../domain/customers/loyalty";
import { positionText } from "../messages";
import { defineFunction } from "../define";
import { type Cell, type CellRange, cells, PERSONS } from "../parameters";
import { pairedIndexes } from "../ranges";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

interface Named {
  readonly name: string;
  readonly range: CellRange;
}

/** Segment of each customer; refuses a customer with two. */
function segmentsOf(customers: Named, segments: Named): Map<Cell, Cell> {
  const found = new Map<Cell, Cell>();
  for (const index of pairedIndexes(customers, segments)) {
    const customer = customers.range.cells[index]!;
    const segment = segments.range.cells[index]!;
    const earlier = found.get(customer);
    if (earlier !== undefined && earlier !== segment) throw twoSegments(customers, index, [earlier, segment]);
    found.set(customer, segment);
  }
  return found;
}

function twoSegments({ name, range }: Named, index: number, [one, other]: readonly [Cell, Cell]): Refusal {
  const customer = range.cells[index]!;
  const at = positionText({ row: Math.floor(index / range.columns), column: index % range.columns });
  return new Refusal("#VALUE!", {
    "en-US": `“${name}”, ${at["en-US"]}: customer ${customer} stands in two segments, ${one} and ${other}.`,
    "zh-CN": `参数“${name}”${at["zh-CN"]}：客户 ${customer} 同时属于 ${one} 和 ${other} 两个分层。`,
    "zh-TW": `引數「${name}」${at["zh-TW"]}：顧客 ${customer} 同時屬於 ${one} 和 ${other} 兩個分群。`,
  });
}

export const SEGMENTMOVES = defineFunction({
  id: "SEGMENTMOVES",
  group: "customers",
  title: { "en-US": "Segment moves", "zh-CN": "客户分层迁移", "zh-TW": "顧客分群遷移" },
  description: {
    "en-US": "Customers by segment before × segment after, with those who are new and those who are gone.",
    "zh-CN": "客户在两个日期之间的分层迁移矩阵，含新增与流失。",
    "zh-TW": "顧客在兩個日期之間的分群遷移矩陣，含新增與流失。",
  },
  rule: {
    text: {
      "en-US":
        "Each customer counts once: row by the segment before, column by the segment after; segments in order of appearance.",
      "zh-CN": "每位客户计一次：行为之前的分层，列为之后的分层，按出现顺序排列。",
      "zh-TW": "每位顧客計一次：列為之前的分群，欄為之後的分群，按出現順序排列。",
    },
    source: RULES.customers,
  },
  parameters: [
    cells(
      "customers_before",
      {
        "en-US": "Customers of the earlier date.",
        "zh-CN": "较早日期的客户。",
        "zh-TW": "較早日期的顧客。",
      },
      PERSONS,
    ),
    cells("segments_before", { "en-US": "Their segments.", "zh-CN": "对应的分层。", "zh-TW": "對應的分群。" }),
    cells(
      "customers_after",
      {
        "en-US": "Customers of the later date.",
        "zh-CN": "较晚日期的客户。",
        "zh-TW": "較晚日期的顧客。",
      },
      PERSONS,
    ),
    cells("segments_after", { "en-US": "Their segments.", "zh-CN": "对应的分层。", "zh-TW": "對應的分群。" }),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US":
        "Matrix with headings: a row for each segment before and one for (new), a column for each segment after and one for (gone).",
      "zh-CN": "带标题的矩阵：每个原分层一行及 (new) 新增一行，每个现分层一列及 (gone) 流失一列。",
      "zh-TW": "帶標題的矩陣：每個原分群一列及 (new) 新增一列，每個現分群一欄及 (gone) 流失一欄。",
    },
  },
  examples: [
    {
      args: [
        [["Li"], ["Wu"]],
        [["Lost"], ["Loyal"]],
        [["Li"], ["Xu"]],
        [["Loyal"], ["New"]],
      ],
      gives: [
        ["before \\ after", "Loyal", "New", "(gone)"],
        ["Lost", 1, 0, 0],
        ["Loyal", 0, 0, 1],
        ["(new)", 0, 1, 0],
      ],
    },
    {
      args: [[["Li"]], [["Lost"]], [["Li"]], [["Lost"]]],
      gives: [
        ["before \\ after", "Lost", "(gone)"],
        ["Lost", 1, 0],
        ["(new)", 0, 0],
      ],
    },
    {
      args: [[["Li"], ["Li"]], [["Lost"], ["Loyal"]], [["Li"]], [["Loyal"]]],
      refuses: "#VALUE!",
      because: {
        "en-US": "Li stands in two segments.",
        "zh-CN": "Li 同时属于两个分层。",
        "zh-TW": "Li 同時屬於兩個分群。",
      },
    },
  ],
  run: (customersBefore, segmentsBefore, customersAfter, segmentsAfter) => {
    const before = segmentsOf(
      { name: "customers_before", range: customersBefore },
      { name: "segments_before", range: segmentsBefore },
    );
    const after = segmentsOf(
      { name: "customers_after", range: customersAfter },
      { name: "segments_after", range: segmentsAfter },
    );
    const [from, to] = [[...new Set(before.values())], [...new Set(after.values())]];
    const counts = segmentMoves(before, after, from, to);
    return [
      ["before \\ after", ...to, "(gone)"],
      ...[...from, "(new)"].map((segment, row) => [segment, ...counts[row]!]),
    ];
  },
});
