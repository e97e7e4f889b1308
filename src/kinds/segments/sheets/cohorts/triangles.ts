/**
 * The four triangles of the cohort sheet: customers and revenue as values, retention and cumulative value as formulas of them.
 */
import { cellsOf } from "../../../../plan/cells";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { type Column, each, type Table, table } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import { type CohortModel, monthOf } from "../../model/cohorts";
import { COHORT_TEXTS } from "./texts";

/** A column by months since the first purchase; the lower right half stays empty. `second` stands before them. */
type TriangleKey = "month" | "second" | `age.${string}`;
export type Triangle = Table<TriangleKey>;

/** All cells of the months from `age` on, or so many columns of them. */
export const agesOf = ({ column, rows }: Triangle, age = 0, columns = rows - age): Handle =>
  column[`age.${age}`]!.across(columns);

/** Cohorts that have lived so many months, as a part of a column or of several. */
const oldEnough = (handle: Handle, months: number): Handle => handle.part(0, 0, handle.rows - months, handle.columns);

/**
 * @param cell Of a cohort some months after the first purchase, where it has lived so long.
 * @param total Below the cells of a month.
 */
function triangle(
  { cohorts }: CohortModel,
  second: Column<TriangleKey>,
  format: FormatName,
  make: { readonly cell: (cohort: number, age: number) => Content; readonly total: (age: number) => Expression },
): Triangle {
  return table<TriangleKey>(cohorts.length, {
    month: {
      heading: COHORT_TEXTS.month,
      format: "month",
      horizontal: "left",
      cell: (_, { i }) => new Day(cohorts[i]!.month),
      total: COHORT_TEXTS.all,
    },
    second,
    ...each("age", Array.from(cohorts.keys(), String), (age): Column<TriangleKey> => ({
      heading: age,
      format,
      cell: (_, { i }) => (i + Number(age) < cohorts.length ? make.cell(i, Number(age)) : null),
      total: () => make.total(Number(age)),
    })),
  });
}

/** A sum over the cohorts shown, with the earlier ones. */
export const withEarlier = (sum: Expression, { earlier }: CohortModel, cell: Handle): Expression =>
  earlier === null ? sum : f`${sum}+${cell}`;

/** Figures of the orders; the other triangles are computed from them. */
function values(
  model: CohortModel,
  key: "active" | "revenue",
  second: Pick<Column<TriangleKey>, "heading" | "cell">,
  earlier: Handle,
): Triangle {
  const format = key === "active" ? "count" : "wholeMoney";
  const total: Column<TriangleKey>["total"] = (column) => withEarlier(f`SUM(${column.second})`, model, earlier);
  const own: Triangle = triangle(model, { ...second, format, total, totalFormat: "wholeMoney" }, format, {
    cell: (i, age) => model.cohorts[i]![key][age]!,
    total: (age) => f`SUM(${oldEnough(agesOf(own, age, 1), age)})`,
  });
  return own;
}

/** @param sumOver What the total sums: over the cohorts old enough for the month, and over their customers. */
function perCustomer(
  model: CohortModel,
  active: Triangle,
  format: FormatName,
  { cell, sumOver }: { cell: (i: number, age: number) => Expression; sumOver: (age: number) => Handle },
): Triangle {
  const customers = active.column.second;
  const second: Column<TriangleKey> = {
    heading: TERMS.customers,
    format: "count",
    cell: (_, { i }) => f`${active.at(i).second}`,
    total: f`SUM(${customers})`,
  };
  return triangle(model, second, format, {
    cell: (i, age) => f`IF(${active.at(i).second}=0,"",${cell(i, age)}/${active.at(i).second})`,
    total: (age) => {
      const base = f`SUM(${oldEnough(customers, age)})`;
      return f`IF(${base}=0,"",SUM(${oldEnough(sumOver(age), age)})/${base})`;
    },
  });
}

export type Triangles = ReturnType<typeof cohortTriangles>;

export function cohortTriangles(model: CohortModel) {
  const { cohorts } = model;
  /** Of the cohorts before those shown. */
  const earlier = cellsOf("customers", "revenue");
  const counts = { heading: TERMS.customers, cell: (_: unknown, { i }: { i: number }) => cohorts[i]!.customers };
  const active = values(model, "active", counts, earlier.customers);
  const sums = (i: number): Expression => f`SUM(${agesOf(revenue).part(i, 0, 1, cohorts.length - i).relative})`;
  const revenue: Triangle = values(
    model,
    "revenue",
    { heading: COHORT_TEXTS.total, cell: (_, { i }) => sums(i) },
    earlier.revenue,
  );
  const retention = perCustomer(model, active, "percent", {
    cell: (i, age) => f`${active.at(i)[`age.${age}`]!}`,
    sumOver: (age) => agesOf(active, age, 1),
  });
  const value = perCustomer(model, active, "wholeMoney", {
    cell: (i, age) => f`SUM(${agesOf(revenue).part(i, 0, 1, age + 1).relative})`,
    sumOver: (age) => agesOf(revenue, 0, age + 1),
  });
  return { retention, value, active, revenue, earlier };
}

interface Look {
  /** Colours the cells from a month on. */
  readonly scale?: { readonly from: number; readonly color: string };
  /** A line of the cohorts before those shown stands above the totals. */
  readonly earlier?: "customers" | "revenue";
}

const LOOKS: Readonly<Record<Exclude<keyof Triangles, "earlier">, Look>> = {
  // The first month is always 100 %: it would leave no colours for the others.
  retention: { scale: { from: 1, color: "#5B9BC8" } },
  value: { scale: { from: 0, color: "#E2A967" } },
  active: { earlier: "customers" },
  revenue: { earlier: "revenue" },
};

export function triangleOf(key: keyof typeof LOOKS, triangles: Triangles, { cohorts, earlier }: CohortModel): Section {
  const own = triangles[key];
  const { scale, earlier: line } = LOOKS[key];
  return (lane) => {
    const { sheet } = lane;
    const beforeTotals = (): void => {
      if (earlier === null || line === undefined) return;
      sheet.style(sheet.put(lane.row, lane.column, [[COHORT_TEXTS.before(monthOf(cohorts[0]!))]]), "label");
      const cell = sheet.put(lane.row, lane.column + 1, [[earlier[line]]], { handle: triangles.earlier[line] });
      sheet.style(cell, "label").format(cell, "wholeMoney", "right");
      lane.gap();
    };
    tableOf(COHORT_TEXTS[key], own, { beforeTotals, width: Math.max(8, own.keys.length) })(lane);
    if (scale === undefined || scale.from >= own.rows) return;
    sheet.condition(agesOf(own, scale.from), { type: "colorScale", colors: ["#FFFFFF", scale.color] });
  };
}
