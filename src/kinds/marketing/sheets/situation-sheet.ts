/** Strengths, weaknesses, chances and threats, each with a weight and a live figure that shows it. Rules §8. */
import { type Expression, f, type Operand } from "../../../plan/formula";
import { faultLooks, wordLooks } from "../../../plan/looks";
import { countText, nameText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { allBlank, filled, firstCase, inRow, lastRow } from "../../../plan/row-formulas";
import { TERMS } from "../../../text/terms";
import { typedColumn, words } from "../../shared/typed-columns";
import type { MarketingLists, SwotInput } from "../entries";
import { CHECKS, COLUMNS, HEADLINES, HELP_WEIGHT, SECTIONS, SIDES, SWOT_FAULTS } from "../optional-texts";
import { HELP, TABS } from "../texts";
import type { MeasureTable } from "./measures-table";
import { counted } from "./totals";

type SwotKey = SwotInput | "value" | "share" | "fault" | "heavy";
export type SwotTable = Table<SwotKey>;
const MOST_WEIGHT = 5;
const SIDE_IDS = Object.keys(SIDES) as (keyof typeof SIDES)[];

/** What a figure reads now; "" where the name is none of the list. */
function figureOf(name: Operand, { column: { name: names, now } }: MeasureTable): Expression {
  const at = lastRow(names, f`(${names}=${name})`);
  return f`IF(${name}="","",IF(${at}=0,"",${inRow(now, at)}))`;
}

export function swotTable({ swot }: MarketingLists, measures: MeasureTable): SwotTable {
  const { strength: green, weakness: amber, chance: blue, threat: red } = SIDES;
  const sides = typedColumn(COLUMNS.side, "text", { type: "list", source: Object.values(SIDES) }, HELP.choose);
  const evidence = { type: "list", source: measures.column.name } as const;
  const weights = { type: "decimal", min: 1, max: MOST_WEIGHT } as const;
  return table<SwotKey>(swot.rows, {
    side: { ...swot.columnOf("side", sides), looks: (cell) => wordLooks(cell, { green, amber, blue, red }) },
    item: swot.columnOf("item", words(COLUMNS.item)),
    evidence: swot.columnOf("evidence", typedColumn(COLUMNS.evidence, "text", evidence, HELP.measure)),
    weight: swot.columnOf("weight", typedColumn(TERMS.weight, "measure", weights, HELP_WEIGHT)),
    value: column(TERMS.value, "measure", (row) => figureOf(row.evidence, measures)),
    share: column(
      COLUMNS.share,
      "percent",
      ({ heavy }, { column: all }) => f`IF(${heavy}=0,"",${heavy}/SUM(${all.heavy}))`,
      { bar: COLORS.bar },
    ),
    fault: column(
      TERMS.toCorrect,
      "text",
      ({ side, item, evidence: figure, weight }) => {
        const known = SIDE_IDS.reduce<Expression>((any, id) => f`${any}+(${side}=${SIDES[id]})`, f`0`);
        const weighed = f`IF(ISNUMBER(${weight}),AND(${weight}>=1,${weight}<=${MOST_WEIGHT}),FALSE)`;
        const first = firstCase([
          [f`${known}=0`, SWOT_FAULTS.side],
          [f`${item}=""`, SWOT_FAULTS.item],
          [f`NOT(${weighed})`, SWOT_FAULTS.weight],
        ]);
        return f`IF(${allBlank([side, item, figure, weight])},"",${first})`;
      },
      { style: "note", looks: faultLooks },
    ),
    heavy: column(TERMS.weightUsed, "countSoFar", ({ fault, weight }) => f`IF(${fault}="",N(${weight}),0)`),
  });
}

const PIXELS = [96, 270, 250, 70, 84, 96, 220];

export function situationSheet(sheet: SheetBuilder, swot: SwotTable, lists: MarketingLists): void {
  const { side, item, heavy, fault } = swot.column;
  const { none, begin, finding, action } = HEADLINES.situation;
  const weightOf = (id: keyof typeof SIDES): Expression => f`SUMIF(${side},${SIDES[id]},${heavy})`;
  const said = Object.fromEntries(SIDE_IDS.map((id) => [id, countText(weightOf(id))]));
  const heaviest = nameText(f`${inRow(item, f`IFERROR(MATCH(MAX(${heavy}),${heavy},0),1)`)}&""`);
  const sides = table<"side" | "items" | "weight">(SIDE_IDS.length, {
    side: valueColumn(COLUMNS.side, "text", (i) => SIDES[SIDE_IDS[i]!]),
    items: column(COLUMNS.items, "countSoFar", (_, { i }) => counted(side, SIDES[SIDE_IDS[i]!]), {
      horizontal: "left",
    }),
    weight: column(TERMS.weight, "countSoFar", (_, { i }) => weightOf(SIDE_IDS[i]!), { bar: COLORS.bar }),
  });
  sheetOf(sheet.onColumns(PIXELS), {
    ...{ title: TABS.situation, provenance: null },
    headline: {
      finding: f`IF(SUM(${heavy})=0,${none},${sentence(finding, said)})`,
      action: f`IF(SUM(${heavy})=0,${begin},${sentence(action, { item: heaviest })})`,
    },
    sections: [
      (lane) => {
        lane.section(SECTIONS.swot);
        const keys = swot.keys.filter((key) => key !== "heavy");
        lists.swot.put(lane, swot, { name: "Situation", keys });
      },
      tableOf(SECTIONS.sides, sides),
    ],
    computed: { sections: [(lane) => void swot.put(lane, { keys: ["heavy"], style: "note" })] },
    checks: [{ name: CHECKS.swot, holds: f`${filled(fault)}=0` }],
  });
}
