/** What is typed into a list stays with its row through any sequence of typing, sorting and rebuilding. */
import fc from "fast-check";
import { TypedList } from "../../../src/kinds/shared/typed-list";
import type { PlannedCell } from "../../../src/plan/plan";
import { contextOf } from "../support/context";

type Key = "name" | "amount";
type Row = readonly [PlannedCell, PlannedCell];
const EXAMPLE = [{ name: "Example", amount: 7 }, { name: "Second" }];
const FEWEST = 6;

/** The rows of a sheet as a workbook holds them, and what it counts as typed: what differs from what the build wrote. */
class Sheet {
  rows: Row[] = [];
  private written: Row[] = [];

  build(example: boolean): void {
    const typed = this.rows.map((row, i) =>
      JSON.stringify(row) === JSON.stringify(this.written[i]) ? undefined : row,
    );
    const list = new TypedList<Key>({
      context: { ...contextOf(), typed: (_, key) => (typed[Number(key.split(".")[1]) - 1] ? [typed[Number(key.split(".")[1]) - 1]!] : undefined) }, // prettier-ignore
      ...{ sheet: "s", list: "list", runs: [["name", "amount"]], fewest: FEWEST },
      ...(example && { first: EXAMPLE }),
    });
    this.rows = list.typed.map((row): Row => [row?.name ?? null, row?.amount ?? null]);
    // An input that was typed stays one: the build keeps the fingerprint of what it wrote first.
    this.written = this.rows.map((row, i) => (typed[i] === undefined ? row : (this.written[i] ?? [null, null])));
  }
}

const step = fc.oneof(
  fc.record({ do: fc.constant("type" as const), row: fc.nat(FEWEST - 1), name: fc.string({ minLength: 1, maxLength: 4 }), amount: fc.nat(99) }), // prettier-ignore
  fc.record({ do: fc.constant("build" as const), example: fc.boolean() }),
  fc.record({ do: fc.constant("swap" as const), one: fc.nat(FEWEST - 1), other: fc.nat(FEWEST - 1) }),
);

const isOwn = ([name]: Row): boolean => name !== null && !EXAMPLE.some((row) => row.name === name);
const own = ({ rows }: Sheet): string[] => rows.filter(isOwn).map((row) => JSON.stringify(row)).sort(); // prettier-ignore

test("any sequence of typing, sorting and rebuilding keeps every typed value with its row", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const sheet = new Sheet();
      sheet.build(false);
      for (const each of steps) {
        if (each.do === "type") sheet.rows[each.row] = [each.name, each.amount];
        if (each.do === "swap") {
          const [one, other] = [sheet.rows[each.one]!, sheet.rows[each.other]!];
          [sheet.rows[each.one], sheet.rows[each.other]] = [other, one];
        }
        if (each.do !== "build") continue;
        const [before, order] = [own(sheet), sheet.rows.map((row) => (isOwn(row) ? JSON.stringify(row) : null))];
        sheet.build(each.example);
        expect(own(sheet)).toEqual(before);
        order.forEach((row, i) => row !== null && expect(JSON.stringify(sheet.rows[i])).toBe(row));
      }
    }),
  );
});

test("a list of fixed rows is kept by their keys, and ends with them", () => {
  const typed = (_: string, key: string) => (key === "list.b.name" ? [["Kept", null]] : undefined);
  const list = new TypedList<Key>({
    ...{ context: { ...contextOf(), typed }, sheet: "s", list: "list", runs: [["name", "amount"]], fewest: 0 },
    rowKeys: ["a", "b", "c"],
  });
  expect(list.typed).toEqual([null, { name: "Kept", amount: null }, null]);
});
