/**
 * The sheets that look back: each seller's rates, and each source's with what its orders cost. Both are the rate review that goals have.
 */
import { AMOUNT, typedColumn } from "../../shared/typed-columns";
import { f } from "../../../plan/formula";
import { keyOfName } from "../../../plan/input-key";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { type Section, tableOf } from "../../../plan/sheet-of";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { Leads } from "../../../tables/leads";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { type Grouping, GROUPINGS } from "../../shared/rates/grouping";
import type { RatesResult } from "../../shared/rates/model";
import { ratesSheet } from "../../shared/rates/rates-sheet";
import type { ReviewTable } from "../../shared/rates/review-table";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { COST_TEXTS } from "../further-texts";
import type { DeskGiven } from "./calls-sheet";

type NameTable = Table<"name">;

/** Names as cells on "How it was computed": whose rows a review has. */
function nameTable(leads: Leads, by: Grouping): NameTable | null {
  const names = GROUPINGS[by].names(leads);
  if (names.length === 0) return null;
  return table<"name">(names.length, { name: valueColumn(GROUPINGS[by].heading, "text", (i) => names[i]!) });
}

/** What the user spent by source; each cost is kept under the name of its source. */
const costsOf =
  (leads: Leads) =>
  ({ column: board, rows }: ReviewTable): Section => {
    const names = [...leads.channels, ""].slice(0, rows - 1);
    const per = (heading: Text, of: "count.leads" | "count.orders") =>
      column<"cost">(
        heading,
        "money",
        ({ cost }, { i }) => f`IF(OR(N(${cost})=0,N(${board[of].at(i)})=0),"",${cost}/${board[of].at(i)})`,
      );
    const costs = {
      source: column(GROUPINGS.source.heading, "text", (_, { i }) => f`${board.seller.at(i)}`, { modules: 2 }),
      cost: typedColumn(TERMS.cost, "money", AMOUNT, COST_TEXTS.help, {
        ...{ key: (i: number) => `cost.${keyOfName(names[i]!)}`, allowed: COST_TEXTS.allowed },
      }),
      perLead: per(COST_TEXTS.perLead, "count.leads"),
      ...(board["count.orders"] && { perOrder: per(TERMS.costAnOrder, "count.orders") }),
    };
    return tableOf(COST_TEXTS.section, table<keyof typeof costs>(names.length, costs));
  };

/** Lays one of the reviews out. Call it only where `canReviewRates`. */
export function reviewSheet(
  sheet: SheetBuilder,
  key: "review" | "sources",
  { desk, inputs, context }: DeskGiven,
): RatesResult {
  const { leads, asOf } = desk;
  const by = key === "review" ? "seller" : "source";
  const names = nameTable(leads, by);
  sheet.computation.add(sheet, { sections: [names && tableOf(OPTIONAL_SHEETS[key].tab, names)] });
  return ratesSheet(sheet, leads, {
    ...{ title: OPTIONAL_SHEETS[key].tab, by, asOf: inputs.cell.asOf, asOfValue: asOf },
    ...{ typed: context.typed, refreshed: context.today },
    sellers: { names: GROUPINGS[by].names(leads), cells: names?.column.name ?? inputs.cell.asOf.part(0, 0, 0, 1) },
    ...(key === "sources" && names !== null && { more: costsOf(leads) }),
  });
}
