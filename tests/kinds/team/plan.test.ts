/** What the team's build reports, by hand from small tables. */
import { teamKind } from "../../../src/kinds/team/kind";
import { LOCALES } from "../../../src/text/locale";
import { contextOf } from "../support/context";
import { expectPlanLaws } from "../support/plan-laws";
import { resultOf, teamLeads, teamOrders, teamPlan, twoSellers, withTyped } from "../support/team";

const LEADS = teamLeads([
  ["L1", "2026-10-01", "Ann", "Yes"],
  ["L2", "2026-10-01", "Ann", "No"],
  ["L3", "2026-09-01", "Ann", "Yes"],
]);
const INPUT = { ...twoSellers("Bo"), leads: LEADS };
const { orders: ORDERS } = INPUT;
const TIERS = { tierFrom: [0, 1000, 50_000], tierRate: [0.02, 0.03, 0.05] };

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => {
  expectPlanLaws(teamPlan(INPUT, { sellerCard: true }, contextOf(locale)));
  expectPlanLaws(teamPlan({ orders: ORDERS }, { method: "whole", cap: 100, guarantee: 20 }, contextOf(locale)));
});

describe("the board", () => {
  const { sellers, ...result } = resultOf(teamPlan(INPUT));
  const of = (name: string) => sellers.find(({ seller }) => seller === name)!;

  test("is of the month of the latest order, and shares what was closed together", () => {
    expect([result.from, result.to]).toEqual(["2026-10-01", "2026-10-31"]);
    expect(of("Bo")).toMatchObject({ revenue: 12_900, orders: 1.5, rank: 1, newContacts: null, repliedShare: null });
    expect(of("Ann")).toMatchObject({ revenue: 3300, revenueBefore: 50_000, orders: 1.5, rank: 2, team: "North" });
  });

  test("weights shares of replies by chats, and conversion by leads", () => {
    // 9 of 10 and 45 of 90; the mean of both shares would be 70 %.
    expect(of("Ann").repliedShare).toBeCloseTo(54 / 100, 12);
    expect(of("Ann").leadConversion).toBe(0.5);
  });

  test("keeps a seller who left, and one without orders, and orders without a seller", () => {
    expect(of("Dee")).toMatchObject({ revenue: 0, rank: null, commission: 0, team: "South" });
    expect(of("Cy")).toMatchObject({ revenue: 0, rank: null, repliedShare: 0.8 });
    expect(of("")).toMatchObject({ revenue: 45.5, rank: null, commission: 0 });
    expect(result.ordersWithoutSeller).toBe(1);
    expect(result.sellersNotInLog).toEqual(["Bo"]);
  });

  test("gives equal revenues one rank", () => {
    const same = (id: string, seller: string) => ({ id, day: "2026-10-02", amount: 50, seller });
    const ranked = resultOf(
      teamPlan({ orders: teamOrders([same("1", "A"), same("2", "B"), { ...same("3", "C"), amount: 20 }]) }),
    );
    expect(ranked.sellers.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});

describe("the commission", () => {
  const of = (values: object, name: string, context = contextOf()) =>
    resultOf(teamPlan(INPUT, { ...TIERS, ...values }, context)).sellers.find(({ seller }) => seller === name)!
      .commission;

  test("by parts: a return of an earlier month at the rate paid then", () => {
    // October: 2,400 net of A2 and half of A3 = 3,300: the first 1,000 at 2 %, the rest at 3 %. A2 at (20 + 42) ÷ 2,400, A3 at 3 %.
    // A1 came back by 10,000: September's 60,000 were net 60,000 then: (20 + 1,470 + 500) ÷ 60,000.
    const [a2, a3, back] = [
      Math.round((320_000 * 62) / 2400) / 100 - Math.round((80_000 * 62) / 2400) / 100,
      27,
      -331.67,
    ];
    expect(of({}, "Ann")).toBeCloseTo(a2 + a3 + back, 2);
  });

  test("on the whole amount, at the tier that all sales of the period reach", () => {
    // 12,900 at 3 %: 360 and 27; what Bo's B2 paid is clawed back.
    expect(of({ method: "whole" }, "Bo")).toBe(387);
  });

  test("a cap, a guarantee for whom worked, none for who left", () => {
    expect(of({ cap: 100 }, "Bo")).toBe(100);
    expect(of({ guarantee: 50 }, "Cy")).toBe(50);
    expect(of({ guarantee: 50 }, "Dee")).toBe(0);
  });

  test("a category's own rate, typed into the sheet, is paid instead of the tiers", () => {
    const typed = withTyped({ "rate of lamps": [[0.01]] });
    expect(of({ method: "whole" }, "Bo", typed)).toBe(120 + 27);
  });

  test("tiers typed into the sheet go before the choices; what is wrong with them is reported", () => {
    const typed = withTyped({
      tierFrom: [[0], [20_000], [10_000], [null], [null], [null]],
      tierTo: [[5000], [null], [null], [null], [null], [null]],
      tierRate: [[0.1], [0.2], [0.3], [null], [null], [null]],
    });
    expect(resultOf(teamPlan(INPUT, {}, typed)).tierFaults).toEqual([
      { tier: 2, fault: "gap" },
      { tier: 3, fault: "order" },
    ]);
    // 12,900: 5,000 at 10 %, a gap, 2,900 from 10,000 at 30 %.
    expect(of({}, "Bo", typed)).toBeCloseTo(500 + 870, 1);
  });
});

test("the preview says what the build says, and suggests the period", () => {
  const { total } = teamKind.preview!(INPUT, {}, contextOf());
  expect(total).toEqual(teamPlan(INPUT).keyFigures);
  expect(teamKind.suggest!(INPUT, {}, contextOf())).toEqual({ from: 46_296, to: 46_326 });
});

test("a table that names no seller, and a period that ends before it begins, are refused with what to do", () => {
  expect(() => teamPlan({ orders: teamOrders([{ id: "1", day: "2026-10-02", amount: 50 }]) })).toThrow(
    "No order of “订单” names a seller. Choose the column that says who closed each order.",
  );
  expect(() => teamPlan(INPUT, { from: 46_326, to: 46_296 })).toThrow(
    "The period ends on 2026-10-01, before it begins on 2026-10-31.",
  );
});
