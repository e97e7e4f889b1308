/** The regions of the orders by revenue, and which to take next. Rules §8. */
import { wordColumn } from "../../../plan/columns";
import { type Expression, f } from "../../../plan/formula";
import type { Headline } from "../../../plan/sections/headline-part";
import { inputs } from "../../../plan/sections/inputs-part";
import { inRow } from "../../../plan/row-formulas";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { inputLines } from "../../fields";
import { ASSUMPTIONS } from "../../kind-texts";
import { typedColumn, words } from "../../shared/typed-columns";
import type { MarketingLists, RegionInput } from "../entries";
import { type MarketingChoices, REGION_OPTIONS } from "../options";
import { COLUMNS } from "../optional-texts";
import { REGION_TEXTS, REGION_VERDICTS } from "../region-texts";
import type { RegionYear } from "../regions";
import { COLUMNS as PLAN_COLUMNS, TABS } from "../texts";

type RegionKey =
  RegionInput | "region" | "verdict" | "customers" | "revenue" | "share" | "growth" | "cumulative" | "score";
type RegionTable = Table<RegionKey>;
type CoreInputs = ReturnType<typeof coreInputs>;

const coreInputs = (choices: MarketingChoices) => inputs(inputLines(REGION_OPTIONS, choices));

/** Shares that differ by less are the same. */
const NOISE = "0.000000001";

function regionTable({ regions: list }: MarketingLists, { regions }: RegionYear, { cell }: CoreInputs): RegionTable {
  const { columns, help, rest } = REGION_TEXTS;
  const { next, core, later } = REGION_VERDICTS;
  const hours = { type: "decimal", min: 0, max: 1e6 } as const;
  return table<RegionKey>(regions.length, {
    region: valueColumn(columns.region, "text", (i) => regions[i]!.name ?? rest),
    verdict: column(
      PLAN_COLUMNS.verdict,
      "text",
      ({ share, cumulative, score }, { column: all }) => {
        const isNext = f`IF(ISNUMBER(${score}),AND(${score}>0,${score}=MAX(${all.score})),FALSE)`;
        return f`IF(${isNext},${next},IF(${cumulative}-${share}<${cell.coreShare}-${NOISE},${core},${later}))`;
      },
      wordColumn({ green: next, blue: core, quiet: later }),
    ),
    revenue: { ...valueColumn(TERMS.revenue, "wholeMoney", (i) => regions[i]!.revenue), bar: COLORS.barMoney },
    share: column(COLUMNS.share, "percent", ({ revenue }, { column: all }) => f`IF(SUM(${all.revenue})=0,0,${revenue}/SUM(${all.revenue}))`, { bar: COLORS.bar }), // prettier-ignore
    growth: valueColumn(COLUMNS.growth, "change", (i) => regions[i]!.growth),
    cumulative: column(
      columns.cumulative,
      "percent",
      (_, { i, column: all }) => f`SUM(${all.share.part(0, 0, i + 1, 1)})`,
    ),
    score: column(columns.score, "percent", ({ share, growth, hours: own }, { column: all }) => {
      const part = f`IF(SUM(${all.hours})=0,1,N(${own})/SUM(${all.hours}))`;
      return f`IF(ISNUMBER(${growth}),${share}*${growth}*${part},"")`;
    }),
    customers: valueColumn(TERMS.customers, "count", (i) => regions[i]!.customers),
    hours: list.columnOf("hours", typedColumn(columns.hours, "count", hours, help.hours)),
    plan: list.columnOf("plan", words(columns.plan)),
  });
}

/** Rows of the core: those before which less than its share of the revenue stands. */
const inCore = ({ column: { cumulative, share } }: RegionTable, { cell }: CoreInputs): Expression =>
  f`SUMPRODUCT(--(${cumulative}-${share}<${cell.coreShare}-${NOISE}))`;

function headline(regions: RegionTable, core: CoreInputs, all: number): Headline {
  const { region, verdict, share, cumulative, growth } = regions.column;
  const { finding, next, hold } = REGION_TEXTS;
  const n = inCore(regions, core);
  const first = f`IFERROR(MATCH(${REGION_VERDICTS.next},${verdict},0),0)`;
  const named = {
    ...{ region: nameText(inRow(region, first)), share: shareText(inRow(share, first)) },
    growth: f`TEXT(${inRow(growth, first)},"+0%;-0%;0%")`,
  };
  const found = { n: countText(n), all: countText(f`${all}`), share: shareText(inRow(cumulative, n)) };
  return {
    finding: sentence(finding, found),
    action: f`IF(${first}=0,${hold},${sentence(next, named)})`,
  };
}

const PIXELS = [120, 104, 104, 88, 104, 88, 88, 80, 88, 220];

export function regionsSheet(
  sheet: SheetBuilder,
  year: RegionYear,
  given: { readonly lists: MarketingLists; readonly choices: MarketingChoices },
): void {
  const { lists, choices } = given;
  const core = coreInputs(choices);
  const regions = regionTable(lists, year, core);
  const { notes, figures } = REGION_TEXTS;
  const { without, total } = year;
  const all = year.regions.filter(({ name }) => name !== null).length;
  sheetOf(sheet.onColumns(PIXELS), {
    ...{ title: TABS.regions, headline: headline(regions, core, all) },
    figures: [
      { label: figures.regions, value: f`${all}`, format: "count" },
      { label: figures.core, value: inCore(regions, core), format: "count" },
      { label: figures.without, value: f`${without.orders}`, format: "count" },
    ],
    notes: [notes.year, notes.hours, ...(without.orders > 0 ? [notes.without({ n: without.orders })] : [])],
    sections: [
      (lane) => {
        lane.section(REGION_TEXTS.title);
        lists.regions.put(lane, regions);
      },
      inputsOf({ title: ASSUMPTIONS }, core.lines()),
    ],
    checks: [
      {
        name: REGION_TEXTS.check,
        holds: f`ABS(SUM(${regions.column.revenue})+${without.revenue}-${total})<0.5`,
      },
    ],
  });
}
