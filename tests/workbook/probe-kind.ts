/** A small planning sheet with one of everything a plan can hold, so that tests know every cell. */
import type { SheetKind } from "../../src/kinds/kind";
import { Day } from "../../src/plan/content";
import { f } from "../../src/plan/formula";
import { Handle } from "../../src/plan/handle";
import type { Plan } from "../../src/plan/plan";
import { PlanBuilder } from "../../src/plan/plan-builder";
import type { SheetBuilder } from "../../src/plan/sheet-builder";
import { say } from "../../src/text/say";
import { mapText } from "../../src/text/locale";

const none = mapText(() => "-");
const messages = { prompt: { title: "Target", message: "A number" }, error: { title: "No", message: "Not a number" } };

/**
 * Sheet "main": B2 title; B4:C6 inputs target, share and start; B8 check; B10 on a table of customers with their
 * amounts and a formula, the last of them in a high row; a chart. Sheet "more": A1 is the target doubled.
 */
export const probeKind: SheetKind = {
  id: "probe",
  name: say("Probe", "试建", "試建"),
  description: none,
  needs: [{ table: "orders", required: true, roles: ["date", "amount", "customer"] }],
  options: [
    { key: "target", type: "number", default: 100, min: 1, max: 1_000_000, label: none, help: none },
    { key: "start", type: "date", default: 45_000, label: none, help: none },
    { key: "copies", type: "number", default: 1, min: 1, integer: true, label: none, help: none },
    { key: "wide", type: "flag", default: false, label: none, help: none },
  ],
  plan({ orders }, options, context): Plan {
    if (!orders) throw new Error("a kind is not called without a required table");
    const builder = new PlanBuilder(context, { dateSystem: orders.source.dateSystem, currencySign: "" });
    const main = builder.sheet("main", say("Probe", "试建", "試建")[context.locale], "#2F6DA3");
    const more = builder.sheet("more", "More", "#D98B3A");
    const target = putInputs(main, options);
    const customers = orders.customers.flatMap((customer, index) =>
      Array.from(
        { length: Number(options["copies"]) },
        () => [customer, orders.amount[orders.customer.indexOf(index)] ?? 0] as const,
      ),
    );
    putCustomers(main, customers, options["wide"] === true);
    more.put(0, 0, [[f`${target}*2`]]);
    more.opensAt(more.reserve(30, 0, 1, 1));
    return builder.plan({ customers: customers.length }, [
      { label: "Customers", value: customers.length, unit: "count" },
    ]);
  },
};

function putInputs(main: SheetBuilder, options: Parameters<SheetKind["plan"]>[1]): Handle {
  main.style(main.put(1, 1, [["Probe 2024"]], { overflow: true }), "title").freeze(2);
  main.style(main.put(3, 1, [["Target"], ["Share"], ["Start"]]), "label");
  const [target, share, start] = [new Handle(), new Handle(), new Handle()];
  main.put(3, 2, [[Number(options["target"])]], { handle: target });
  main.put(4, 2, [[0.25]], { handle: share });
  main.put(5, 2, [[new Day(Number(options["start"]))]], { handle: start });
  main.input("target", target).validate(target, { type: "decimal", min: 1, max: 1_000_000 }, messages);
  main.input("share", share).format(share, "percent").validate(share, { type: "decimal", min: 0, max: 1 }, messages);
  main
    .input("start", start)
    .format(start, "date")
    .validate(start, { type: "date", min: 40_000, max: 60_000 }, messages);
  const check = main.put(7, 1, [[f`IF(${share}<=1,"✓","✗")`]]);
  main.style(check, "check").condition(check, { type: "formula", formula: f`${check.relative}<>"✓"`, fill: "#FBE4E2" });
  main.check("The share is at most one", check);
  return target;
}

function putCustomers(main: SheetBuilder, customers: readonly (readonly [string, number])[], wide: boolean): void {
  const whole = new Handle(customers.length + 1, wide ? 4 : 3);
  const rows = customers.map(([name, amount], index) => {
    const cells = [name, amount, f`${whole.at(index + 1, 1).relative}*2`];
    return wide ? [...cells, "x"] : cells;
  });
  main.put(9, 1, [wide ? ["Customer", "Amount", "Double", "Wide"] : ["Customer", "Amount", "Double"], ...rows], {
    handle: whole,
  });
  const body = whole.part(1, 0, customers.length, 3);
  main.style(whole.row(0), "heading").style(body, "derived").format(body.column(1), "money", "right");
  main.condition(body.column(1), { type: "dataBar", color: "#A9C4DC" });
  main.table("ProbeCustomers", whole).height(9 + customers.length, 30);
  const position = main.reserve(1, 7, 12, 6);
  main.chart({
    key: "amounts",
    type: "columnClustered",
    title: "Amounts",
    categories: body.column(0),
    series: [{ name: "Amount", values: body.column(1), color: "#2F6DA3" }],
    position,
  });
}
