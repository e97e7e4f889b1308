/** The table of calls and visits beside the leads: last contact, attempts and what was agreed, on the desk as in the model. */
import type { OptionValues } from "../../../src/kinds/kind";
import type { DeskResult } from "../../../src/kinds/leads/result";
import { ACTIONS, STATE_WORDS } from "../../../src/kinds/leads/texts";
import type { Cell } from "../../../src/tables/source";
import { activitiesOf } from "../../tables/support";
import { errorCells, liveChecks } from "../support/live-plan";
import { expectPlanLaws } from "../support/plan-laws";
import { AS_OF, type Built, build, leadsIn, madeActivities, madeLeads, planOf } from "./support";

const LEADS = leadsIn(madeLeads(60, 9));
const ACTIVITIES = madeActivities(60, 150, 4);
const HEADINGS = ["跟进时间", "客资编号", "手机号", "客户姓名", "跟进方式", "下一步", "下次跟进时间"];

/** Due day, state, attempts and next action of each lead. */
const shown = ({ column }: Built): unknown[][] => {
  const columns = ["Lead", "Due", "State", "Attempts", "What to do next"].map((heading) => column(heading));
  return columns[0]!.map((_, row) => columns.map((cells) => cells[row]));
};

const resultWith = (values: OptionValues): DeskResult =>
  planOf(LEADS, values, {}, { activities: ACTIVITIES }).result as DeskResult;

test("live, as values and after another day of the desk the same is due", async () => {
  const tables = { activities: ACTIVITIES };
  const [live, values] = [await build(LEADS, {}, [], tables), await build(LEADS, { liveLeads: 0 }, [], tables)];
  expectPlanLaws(live.plan);
  expect(shown(values)).toEqual(shown(live));
  const next = new Set(shown(live).map(([, , , , action]) => action));
  expect([next.has("Send the quote"), next.has("=Ask"), next.has(ACTIONS[0]!["en-US"])]).toEqual([true, true, true]);
  await live.type("calls", "asOf", [AS_OF + 6]);
  // Attempts are counted to the day of the refresh: what was planned then is agreed, not done.
  const wanted = new Map(live.result.leads.map((lead) => [lead.lead, lead.attempts]));
  for (const [lead, , , attempts] of shown(live)) expect(attempts).toBe(wanted.get(String(lead)));
  expect(errorCells(live.plan, live.live)).toEqual([]);
  expect(Object.entries(liveChecks(live.plan, live.live)).filter(([, holds]) => !holds)).toEqual([]);
  for (const built of [live, values]) built.live.dispose();
});

test("the states on the desk are those reported", async () => {
  const built = await build(LEADS, {}, [], { activities: ACTIVITIES });
  const reported = resultWith({}).leads.map(({ lead, state }) => [lead, STATE_WORDS[state]["en-US"]]);
  expect(shown(built).map(([lead, , state]) => [lead, state])).toEqual(reported);
  built.live.dispose();
});

describe("an activity is of the lead with its number, else its phone, else a name that only one lead has", () => {
  const lead = (id: string, name: string, phone: string): Cell[] => [id, AS_OF - 30, "Mia", "Ads", name, phone, "Yes", "No", AS_OF + 30, "", "", ""]; // prettier-ignore
  const leads = leadsIn([lead("L1", "Ann", "13800001111"), lead("L2", "Ben", "13800002222"), lead("L3", "Ben", "")]);
  const rows: Cell[][] = [
    [AS_OF - 9, "l1", "", "", "电话", "发报价", AS_OF + 3],
    [AS_OF - 4, "", "+86 138-0000-1111", "", "微信", "", ""],
    [AS_OF - 2, "", "", "Ben", "到店", "", ""],
    [AS_OF - 1, "", "", "ann", "电话", "约到店", ""],
    [AS_OF - 1, "L9", "", "", "电话", "", ""],
    [AS_OF + 4, "L2", "", "", "到店", "", ""],
    [AS_OF - 1, "", "", "", "电话", "", ""],
  ];
  const activities = activitiesOf(HEADINGS, rows);
  const plan = planOf(leads, {}, {}, { activities });
  const of = (id: string) => (plan.result as DeskResult).leads.find((each) => each.lead === id)!;

  test("attempts and the last contact; a day agreed falls away with a later contact, a planned visit is agreed", () => {
    expect(of("L1")).toMatchObject({ attempts: 3, since: 1, agreedOn: null });
    expect(of("L2")).toMatchObject({ attempts: 0, agreedOn: expect.any(String) as string, state: "later" });
    expect(of("L3")).toMatchObject({ attempts: 0, agreedOn: null });
  });

  test("what belongs to no lead is counted and said, with its row; a row that names none is left out", () => {
    expect(activities.leftOut).toEqual([{ reason: "noLead", rows: [6] }]);
    const notes = plan.notes!.map((note) => note["en-US"]);
    expect(notes).toContainEqual(expect.stringMatching(/^2 activities belong to no lead .* such as row 4/));
  });
});
