/**
 * The four triangles of the cohort sheet: customers and revenue as values, retention and cumulative value as formulas of them.
 */
import { type Cells, cellsOf } from "../../../../plan/cells";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { type Column, each, type PutOptions, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { type CohortModel, monthOf } from "../../model/cohorts";
import { COHORT_TEXTS } from "./texts";

/** A column by months since the first purchase; the lower right half stays empty. `second` stands before them. */
type TriangleKey = "month" | "second" | `age.${string}`;
export type Triangle = Table<TriangleKey>;

export interface Triangles {
  readonly retention: Triangle;
  readonly value: Triangle;
  readonly active: Triangle;
  readonly revenue: Triangle;
  /** Of the cohorts before those shown. */
  readonly earlier: Cells<"customers" | "revenue">;
}

/** All cells of the months from `age` on, or so many columns of them. */
export function agesOf({ column, rows }: Pick<Triangle, "column" | "rows">, age = 0, columns = rows - age): Handle {
  return column[`age.${age}`]!.across(columns);
}

/** Cohorts that have lived so many months, as a part of a column or of several. */
const oldEnough = (handle: Handle, months: number): Handle => handle.part(0, 0, handle.rows - months, handle.columns);

interface Declared {
  readonly second: Column<TriangleKey>;
  readonly format: FormatName;
  /** Cell of a cohort some months after the first purchase, where it has lived so long. */
  readonly cell: (cohort: number, age: number) => Content;
  readonly total: (age: number) => Expression;
}

function triangle({ cohorts }: CohortModel, { second, format, cell, total }: Declared): Triangle {
  const count = cohorts.length;
  return table<TriangleKey>(count, {
    month: {
      heading: COHORT_TEXTS.month,
      format: "month",
      horizontal: "left",
      cell: (_, { i }) => new Day(cohorts[i]!.month),
      total: COHORT_TEXTS.all,
    },
    second,
    ...each("age", Array.from(cohorts.keys(), String), (heading): Column<TriangleKey> => {
      const age = Number(heading);
      return {
        heading,
        format,
        cell: (_, { i }) => (i + age < count ? cell(i, age) : null),
        total: () => total(age),
      };
    }),
  });
}

/** A sum over the cohorts shown, with the earlier ones. */
export const withEarlier = (sum: Expression, { earlier }: CohortModel, cell: Handle): Expression =>
  earlier === null ? sum : f`${sum}+${cell}`;

/** Counts of the orders: what the other triangles are computed from. */
function counted(model: CohortModel): Omit<Triangles, "retention" | "value"> {
  const { cohorts } = model;
  const earlier = cellsOf("customers", "revenue");
  const values = (
    key: "active" | "revenue",
    format: FormatName,
    second: Omit<Column<TriangleKey>, "format">,
  ): Triangle => {
    const own = triangle(model, {
      second: { ...second, format, totalFormat: "wholeMoney" },
      format,
      cell: (i, age) => cohorts[i]![key][age]!,
      total: (age) => f`SUM(${oldEnough(agesOf(own, age, 1), age)})`,
    });
    return own;
  };
  const active: Triangle = values("active", "count", {
    heading: COHORT_TEXTS.customers,
    cell: (_, { i }) => cohorts[i]!.customers,
    total: ({ second }) => withEarlier(f`SUM(${second})`, model, earlier.customers),
  });
  const revenue: Triangle = values("revenue", "wholeMoney", {
    heading: COHORT_TEXTS.total,
    cell: (_, { i }) => f`SUM(${agesOf(revenue).part(i, 0, 1, cohorts.length - i).relative})`,
    total: ({ second }) => withEarlier(f`SUM(${second})`, model, earlier.revenue),
  });
  return { active, revenue, earlier };
}

export function cohortTriangles(model: CohortModel): Triangles {
  const { active, revenue, earlier } = counted(model);
  const customers = active.column.second;
  /** Over the customers of the cohort; the total over those of the cohorts old enough for the month. */
  const perCustomer = (
    format: FormatName,
    cell: (i: number, age: number) => Expression,
    sumOver: (age: number) => Handle,
  ): Triangle =>
    triangle(model, {
      second: {
        heading: COHORT_TEXTS.customers,
        format: "count",
        cell: (_, { i }) => f`${active.at(i).second}`,
        total: f`SUM(${customers})`,
      },
      format,
      cell: (i, age) => f`IF(${active.at(i).second}=0,"",${cell(i, age)}/${active.at(i).second})`,
      total: (age) => {
        const base = f`SUM(${oldEnough(customers, age)})`;
        return f`IF(${base}=0,"",SUM(${oldEnough(sumOver(age), age)})/${base})`;
      },
    });
  return {
    retention: perCustomer(
      "percent",
      (i, age) => f`${active.at(i)[`age.${age}`]!}`,
      (age) => agesOf(active, age, 1),
    ),
    value: perCustomer(
      "wholeMoney",
      (i, age) => f`SUM(${agesOf(revenue).part(i, 0, 1, age + 1).relative})`,
      (age) => agesOf(revenue, 0, age + 1),
    ),
    active,
    revenue,
    earlier,
  };
}

/** A triangle under its title, its cells coloured from month `from` on where a colour is given. */
export function triangleOf(
  title: Text,
  own: Triangle,
  { color, from = 0, ...options }: PutOptions<TriangleKey> & { readonly color?: string; readonly from?: number },
): Section {
  return (lane) => {
    tableOf(title, own, { ...options, width: Math.max(8, own.keys.length) })(lane);
    if (color === undefined || from >= own.rows) return;
    lane.sheet.condition(agesOf(own, from), { type: "colorScale", colors: ["#FFFFFF", color] });
  };
}

/** A triangle of counts, with the line of the cohorts before those shown above its totals. */
export function countsOf(title: Text, own: Triangle, model: CohortModel, key: "customers" | "revenue", cell: Handle) {
  const { cohorts, earlier } = model;
  if (earlier === null) return triangleOf(title, own, {});
  const beforeTotals: PutOptions<TriangleKey>["beforeTotals"] = (lane) => {
    const { sheet, row, column } = lane;
    sheet.style(sheet.put(row, column, [[COHORT_TEXTS.before(monthOf(cohorts[0]!))]]), "label");
    sheet.put(row, column + 1, [[earlier[key]]], { handle: cell });
    sheet.style(cell, "label").format(cell, "wholeMoney", "right");
    lane.gap();
  };
  return triangleOf(title, own, { beforeTotals });
}
