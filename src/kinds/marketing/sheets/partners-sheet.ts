/** Suppliers and dealers scored from both sides, factor by factor, and what the scores come to. Rules §8. */
import { BEST_SCORE } from "../../../domain/marketing/partners";
import type { Row } from "../../../plan/cells";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Headline } from "../../../plan/sections/headline-part";
import { allBlank, filled, firstCase, firstRow, inRow } from "../../../plan/row-formulas";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { faultLooks } from "../../../plan/looks";
import { COLORS } from "../../../plan/styles";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { typedColumn, words } from "../../shared/typed-columns";
import type { MarketingLists, PartnerInput } from "../entries";
import { PARTNER_FACTORS, PARTNER_FAULTS, PARTNER_SIDES, PARTNER_TEXTS } from "../partner-texts";
import { HELP, TABS } from "../texts";

type FactorKey = PartnerInput | "usPoints" | "themPoints" | "fault" | "counted" | "lack" | "order";
type FactorTable = Table<FactorKey>;
const WORKING = ["counted", "lack", "order"] as const satisfies readonly FactorKey[];

type TotalKey = "partner" | "weakest" | "lack" | "score" | "usPoints" | "themPoints" | "at";
type TotalTable = Table<TotalKey>;

function faultOf({ side, partner, factor, weight, us, them }: Row<FactorKey>): Expression {
  const sides = Object.values(PARTNER_SIDES).map((each) => f`(${side}=${each})`);
  const badScore = (cell: Operand): Expression =>
    f`IF(${cell}="",FALSE,IF(ISNUMBER(${cell}),OR(${cell}<1,${cell}>${BEST_SCORE},${cell}<>INT(${cell})),TRUE))`;
  const first = firstCase([
    [f`${joined(sides, "+")}=0`, PARTNER_FAULTS.side],
    [f`${partner}=""`, PARTNER_FAULTS.partner],
    [f`${factor}=""`, PARTNER_FAULTS.factor],
    [f`IF(${weight}="",FALSE,IF(ISNUMBER(${weight}),${weight}<0,TRUE))`, PARTNER_FAULTS.weight],
    [badScore(us), PARTNER_FAULTS.us],
    [badScore(them), PARTNER_FAULTS.them],
    [f`AND(${us}="",${them}="")`, PARTNER_FAULTS.none],
  ]);
  return f`IF(${allBlank([side, partner, factor, weight, us, them])},"",${first})`;
}

/** One row a partner and factor. */
function factorTable({ partners }: MarketingLists): FactorTable {
  const { columns, help } = PARTNER_TEXTS;
  const sides = { type: "list", source: Object.values(PARTNER_SIDES) } as const;
  const scores = { type: "wholeNumber", min: 1, max: BEST_SCORE } as const;
  const weights = { type: "decimal", min: 0, max: 1e6 } as const;
  const of = (key: PartnerInput, made: Column<never>): Column<never> => partners.columnOf(key, made);
  const score = (key: "us" | "them"): Column<never> =>
    of(key, typedColumn(columns[key], "measure", scores, help.score));
  const points = (key: "us" | "them"): Column<FactorKey> =>
    column(columns[`${key}Points`], "measure", (row) => f`IF(AND(${row.order}<>"",ISNUMBER(${row[key]})),${row.counted}*${row[key]},"")`); // prettier-ignore
  return table<FactorKey>(partners.rows, {
    side: of("side", typedColumn(columns.side, "text", sides, HELP.choose)),
    ...{ partner: of("partner", words(columns.partner)), factor: of("factor", words(columns.factor)) },
    weight: of("weight", typedColumn(TERMS.weight, "measure", weights, help.weight)),
    ...{ us: score("us"), them: score("them"), advice: of("advice", words(columns.advice)) },
    ...{ usPoints: points("us"), themPoints: points("them") },
    fault: column(TERMS.toCorrect, "text", faultOf, { style: "note", looks: faultLooks }),
    counted: column(
      TERMS.weightUsed,
      "weight",
      ({ order, weight }) => f`IF(${order}="",0,IF(${weight}="",1,${weight}))`,
    ),
    lack: column(
      columns.lack,
      "measure",
      ({ order, counted, us, them }) => f`IF(${order}="",0,${counted}*(${BEST_SCORE}-AVERAGE(${us},${them})))`,
    ),
    order: column(columns.order, "countSoFar", ({ partner, fault }, { i, column: all }) => {
      const [names, places] = [all.partner.part(0, 0, Math.max(1, i), 1), all.order.part(0, 0, Math.max(1, i), 1)];
      const known = f`SUMPRODUCT((${names}=${partner})*ISNUMBER(${places}))`;
      const next = i === 0 ? f`1` : f`IF(${known}>0,0,MAX(${places})+1)`;
      return f`IF(OR(${partner}="",${fault}<>""),"",${next})`;
    }),
  });
}

/** One line a partner, in the order of the list. */
function totalTable(rows: number, { column: of }: FactorTable): TotalTable {
  const { columns } = PARTNER_TEXTS;
  const own = ({ partner }: Row<TotalKey>): Expression => f`(${of.partner}=${partner})*ISNUMBER(${of.order})`;
  const shown = (row: Row<TotalKey>, value: Expression): Expression => f`IF(${row.at}=0,"",${value})`;
  const most = (row: Row<TotalKey>): Expression => f`SUMPRODUCT(MAX(${own(row)}*${of.lack}))`;
  const points = (key: "usPoints" | "themPoints"): Column<TotalKey> =>
    column(columns[key], "measure", (row) => {
      const scored = f`SUMPRODUCT(${own(row)}*ISNUMBER(${of[key]}))`;
      return shown(row, f`IF(${scored}=0,"",SUMPRODUCT(${own(row)},${of[key]}))`);
    });
  return table<TotalKey>(rows, {
    partner: column(columns.partner, "text", (row) => shown(row, inRow(of.partner, row.at))),
    weakest: column(columns.weakest, "text", (row) => {
      const at = firstRow(of.lack, f`(${own(row)}*(${of.lack}=${row.lack}))`);
      return shown(row, f`IF(${row.lack}=0,"",${inRow(of.factor, at)})`);
    }),
    lack: column(columns.lack, "measure", (row) => shown(row, most(row)), { bar: COLORS.bar }),
    score: column(columns.score, "pace", (row) => {
      const best = (key: "usPoints" | "themPoints"): Expression =>
        f`SUMPRODUCT(${own(row)}*ISNUMBER(${of[key]})*${of.counted})`;
      const all = f`${BEST_SCORE}*(${best("usPoints")}+${best("themPoints")})`;
      return shown(row, f`IF(${all}=0,"",(N(${row.usPoints})+N(${row.themPoints}))/(${all}))`);
    }),
    ...{ usPoints: points("usPoints"), themPoints: points("themPoints") },
    at: column(columns.at, "countSoFar", (_, { i }) => f`IFERROR(MATCH(${i + 1},${of.order},0),0)`, { style: "note" }),
  });
}

/** What all points come to of the best. */
function reached({ column: of }: FactorTable): Expression {
  const best = (key: "usPoints" | "themPoints"): Expression => f`SUMPRODUCT(ISNUMBER(${of[key]})*${of.counted})`;
  const all = f`${BEST_SCORE}*(${best("usPoints")}+${best("themPoints")})`;
  return f`IF(${all}=0,"",(SUM(${of.usPoints})+SUM(${of.themPoints}))/(${all}))`;
}

function headline(factors: FactorTable, { column: totals }: TotalTable): Headline {
  const { none, begin, finding, work, keep } = PARTNER_TEXTS;
  const n = f`MAX(${factors.column.order})`;
  const worst = f`IFERROR(MATCH(MAX(${totals.lack}),${totals.lack},0),1)`;
  const named = {
    ...{ partner: nameText(inRow(totals.partner, worst)), factor: nameText(f`${inRow(totals.weakest, worst)}&""`) },
    lack: f`ROUND(MAX(${totals.lack}),1)`,
  };
  const first = f`IF(MAX(${totals.lack})=0,${keep},${sentence(work, named)})`;
  return {
    finding: f`IF(${n}=0,${none},${sentence(finding, { n: countText(n), score: shareText(f`N(${reached(factors)})`) })})`,
    action: f`IF(${n}=0,${begin},${first})`,
  };
}

const PIXELS = [130, 150, 110, 90, 84, 84, 170, 90, 90, 240];
/** Lines of partners that are typed after the build. */
const SPARE = 6;

/** @param known Partners that are scored at the build. */
export function partnersSheet(sheet: SheetBuilder, lists: MarketingLists, known: number): void {
  const factors = factorTable(lists);
  const totals = totalTable(known + SPARE, factors);
  const { fault, usPoints, order } = factors.column;
  const { columns, figures, checks } = PARTNER_TEXTS;
  const advice = table<"factor" | "good">(PARTNER_FACTORS.length, {
    factor: valueColumn(columns.factor, "text", (i) => PARTNER_FACTORS[i]![0], { style: "label" }),
    good: valueColumn(columns.good, "text", (i) => PARTNER_FACTORS[i]![1]),
  });
  sheetOf(sheet.onColumns(PIXELS), {
    ...{ title: TABS.partners, provenance: null, headline: headline(factors, totals), notes: [PARTNER_TEXTS.note] },
    figures: [
      { label: figures.partners, value: f`MAX(${order})`, format: "count" },
      { label: figures.score, value: reached(factors), format: "pace" },
      { label: figures.faults, value: filled(fault), format: "count" },
    ],
    sections: [
      tableOf(PARTNER_TEXTS.totals, totals, { keys: totals.keys.filter((key) => key !== "at") }),
      (lane) => {
        lane.section(PARTNER_TEXTS.list);
        const keys = factors.keys.filter((key) => !WORKING.some((working) => working === key));
        lists.partners.put(lane, factors, { name: "PartnerScores", keys });
      },
      tableOf(PARTNER_TEXTS.factors, advice),
    ],
    computed: {
      sections: [
        (lane) => void factors.put(lane, { keys: WORKING, style: "note" }),
        (lane) => void totals.put(lane, { keys: ["at"], style: "note" }),
      ],
    },
    checks: [
      { name: checks.rows, holds: f`${filled(fault)}=0` },
      { name: checks.partners, holds: f`MAX(${order})<=${totals.rows}` },
      { name: checks.points, holds: f`ABS(SUM(${usPoints})-SUM(${totals.column.usPoints}))<0.005` },
    ],
  });
}
