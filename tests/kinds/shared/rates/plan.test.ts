import { canReviewRates } from "../../../../src/kinds/shared/rates/model";
import type { SheetPlan } from "../../../../src/plan/plan";
import { LOCALES } from "../../../../src/text/locale";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { expectPlanLaws, formulasOf } from "../../support/plan-laws";
import { JANUARY, leadRows, leadsFrom } from "./lead-table";
import { ratesPlan } from "./rates-book";

const AS_OF = JANUARY + 73;
const NAMES = ["Ann", "Ben", "Cleo"];
const LEADS = leadsFrom(leadRows(300), "Leads");
const DATES_ARE_TEXT = leadsFrom(
  leadRows(300).map(([lead, , ...rest], i) => [lead!, `2026-0${1 + (i % 3)}-1${i % 10}`, ...rest]),
  "Leads",
);
const sheetOf = (plan: { readonly sheets: readonly SheetPlan[] }, key = "rates"): SheetPlan =>
  plan.sheets.find((sheet) => sheet.key === key)!;
const textOf = ({ blocks }: SheetPlan): string =>
  blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string")).join("\n");

describe.each(LOCALES)("in %s", (locale) => {
  it("keeps to every plan's laws", () => expectPlanLaws(ratesPlan(LEADS, AS_OF, NAMES, { locale }), ["Leads"]));
});

describe("standards", () => {
  it("are the trade's, else the rate of all leads, which the sheet says", () => {
    const plan = ratesPlan(LEADS, AS_OF, NAMES);
    expect(plan.result.standards).toMatchObject({ phoneRate: 0.8, wechatRate: 0.9, visitRate: 0.6 });
    let [orders, leads] = [0, 0];
    LEADS.ordered.forEach((said) => ((orders += said === 1 ? 1 : 0), leads++));
    expect(plan.result.standards.leadConversion).toBe(Math.round((orders / leads) * 1000) / 1000);
    expect(textOf(sheetOf(plan)).match(/rate of all leads/g)).toHaveLength(3);
  });

  it("are inputs with a key each, so that a rebuild keeps them", () => {
    expect(sheetOf(ratesPlan(LEADS, AS_OF, NAMES)).inputs.map(({ key }) => key)).toEqual([
      "from",
      "to",
      "standard.phoneRate",
      "standard.wechatRate",
      "standard.visitRate",
      "standard.storeCloseRate",
      "standard.validCloseRate",
      "standard.leadConversion",
      "fewest",
      "confidence",
    ]);
  });
});

describe("what the table does not tell", () => {
  it("is left out and named", () => {
    const plan = ratesPlan({ ...LEADS, phone: new Uint8Array(300).fill(255) }, AS_OF, NAMES);
    expect(Object.keys(plan.result.all.rates)).toEqual([
      "visitRate",
      "storeCloseRate",
      "validCloseRate",
      "leadConversion",
    ]);
    expect(textOf(sheetOf(plan, "how"))).toContain("does not say what they need: phone rate, WeChat rate.");
  });

  it("sellers: one row for all leads", () => {
    const leads = {
      ...LEADS,
      columns: { ...LEADS.columns, seller: undefined },
      seller: new Int32Array(300).fill(-1),
      sellers: [],
    };
    const plan = ratesPlan(leads, AS_OF, ["Ann"]);
    expect(plan.result.sellers).toEqual([]);
    expect(textOf(sheetOf(plan, "how"))).toContain("does not name sellers");
    expectPlanLaws(plan, ["Leads"]);
  });

  it("any rate: there is no review", () => {
    const nothing = new Uint8Array(300).fill(255);
    const leads = { ...LEADS, phone: nothing, wechat: nothing, valid: nothing, visited: nothing, ordered: nothing };
    expect(canReviewRates(leads)).toBe(false);
    expect(canReviewRates(undefined)).toBe(false);
    expect(canReviewRates(LEADS)).toBe(true);
  });
});

describe("a table that formulas cannot count", () => {
  it("is counted as values of the refresh date, for the period typed before", async () => {
    const typed = (sheet: string, input: string) => (sheet === "rates" && input === "from" ? [[JANUARY]] : undefined);
    const plan = ratesPlan(DATES_ARE_TEXT, AS_OF, NAMES, { typed });
    expect(plan.result).toMatchObject({ live: false, from: "2026-01-01", to: "2026-03-15" });
    expect(formulasOf(sheetOf(plan)).some((formula) => formula.includes("COUNTIFS("))).toBe(false);
    expect(textOf(sheetOf(plan, "how"))).toContain("Counts are values of 2026-11-23");
    const live = await writePlan(plan);
    expect(errorCells(plan, live)).toEqual([]);
    expect(Object.values(liveChecks(plan, live)).every((value) => value === true)).toBe(true);
    live.dispose();
  });

  it("follows the goal's as-of date when nothing was typed", () => {
    expect(ratesPlan(DATES_ARE_TEXT, AS_OF, NAMES).result).toMatchObject({ from: "2026-03-01", to: "2026-03-15" });
  });
});
