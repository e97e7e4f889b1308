/** Reports content of a file that the grid does not support: it is not shown, and a saved copy lacks it. */
import type { ConditionalRule, Sheet, Workbook } from "hucre";
import type { Text } from "../../src/text/locale";
import type { Parts } from "./parts";
import { tableFilters } from "./table-filters";
import { say } from "../../src/text/say";

const KINDS = {
  pictures: say("pictures and shapes", "图片和形状", "圖片和圖案"),
  pivots: say("PivotTables and slicers", "数据透视表和切片器", "樞紐分析表和交叉分析篩選器"),
  comments: say("comments and notes", "批注", "註解"),
  sparklines: say("sparklines", "迷你图", "走勢圖"),
  rules: say("icon sets and top-ten rules", "图标集和“前 10 项”规则", "圖示集和「前 10 項」規則"),
  filter: say("the filter of a plain range", "普通区域的筛选", "一般範圍的篩選"),
  conditions: say(
    "filters of tables by a condition, colour or date group (their rows stay hidden)",
    "表格中按条件、颜色或日期分组的筛选（已筛掉的行仍隐藏）",
    "表格中依條件、色彩或日期群組的篩選（已篩掉的列仍隱藏）",
  ),
  richText: say("several formats within one cell", "同一单元格内的多种格式", "同一儲存格內的多種格式"),
  macros: say("macros", "宏", "巨集"),
} as const satisfies Readonly<Record<string, Text>>;

type Kind = keyof typeof KINDS;

/** One sentence naming everything that is left out; none when everything is supported. */
export function unsupportedContent(workbook: Workbook, parts: Parts): Text[] {
  const kinds = new Set(workbook.sheets.flatMap(kindsOf));
  if ([...tableFilters(parts).values()].includes(null)) kinds.add("conditions");
  if (parts["xl/vbaProject.bin"] !== undefined) kinds.add("macros");
  if (kinds.size === 0) return [];
  const list = (locale: keyof Text, comma: string): string => [...kinds].map((kind) => KINDS[kind][locale]).join(comma);
  return [
    say(
      `Not shown, and missing from a saved copy: ${list("en-US", ", ")}. The file itself is not changed.`,
      `以下内容不显示，另存的文件中也没有：${list("zh-CN", "、")}。原文件不受影响。`,
      `以下內容不顯示，另存的檔案中也沒有：${list("zh-TW", "、")}。原檔案不受影響。`,
    ),
  ];
}

function kindsOf(sheet: Sheet): Kind[] {
  const found: Readonly<Record<Kind, boolean>> = {
    pictures: some(sheet.images) || some(sheet.textBoxes) || sheet.backgroundImage !== undefined,
    pivots: some(sheet.pivotTables) || some(sheet.slicers) || some(sheet.timelines),
    comments: some(sheet.threadedComments) || cells(sheet, (cell) => cell.comment !== undefined),
    sparklines: some(sheet.sparklines),
    rules: (sheet.conditionalRules ?? []).some(isNotShown),
    filter: sheet.autoFilter !== undefined,
    conditions: false,
    richText: cells(sheet, (cell) => (cell.richText?.length ?? 0) > 1),
    macros: false,
  };
  return (Object.keys(found) as Kind[]).filter((kind) => found[kind]);
}

function some(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

function cells(
  sheet: Sheet,
  holds: (cell: NonNullable<ReturnType<NonNullable<Sheet["cells"]>["get"]>>) => boolean,
): boolean {
  for (const cell of sheet.cells?.values() ?? []) if (holds(cell)) return true;
  return false;
}

function isNotShown({ type, formula }: ConditionalRule): boolean {
  return type !== "colorScale" && type !== "dataBar" && formula === undefined;
}
