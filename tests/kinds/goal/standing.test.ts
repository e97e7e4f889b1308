/**
 * Where a goal stands is one figure wherever it is shown: on the goal's sheet, on the tracker, in the pane and in the JSON result, after
 * everything that moves it.
 */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { GoalResult } from "../../../src/kinds/goal/result";
import { TERMS } from "../../../src/text/terms";
import { STATE_TEXTS, TEXTS } from "../../../src/kinds/goal/texts";
import { TRACKER_TEXTS } from "../../../src/kinds/goal/sheets/tracker/texts";
import { build } from "../../../src/workbook/build/build";
import type { BuildResult } from "../../../src/workbook/build-request";
import { Previewer } from "../../../src/workbook/build/preview";
import { refresh } from "../../../src/workbook/build/refresh";
import { findSources } from "../../../src/workbook/sources";
import type { Value } from "../../../playground/grid/grid";
import { openWorkbook, type TestWorkbook } from "../../workbook/office";

const EN = "en-US";
const START = serialOf(2026, 9, 1);
const DAYS = 35;
/** Two orders on every third day. */
const orderRows = (from: number, to: number): (string | number)[][] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((day) => day % 3 === 0)
    .flatMap((day) => ["a", "b"].map((name) => [`'${name}${day}`, `'${name}`, day, 20]));

/** "" where there is none, as cells show it. */
interface Standing {
  readonly pace: number | string;
  readonly neededPerDay: number | string;
  readonly forecast: number | string;
  readonly state: string | number;
}

let book: TestWorkbook;
let buildId: string;
beforeAll(async () => {
  book = await openWorkbook();
  book.fill("Orders", [["Order ID", "Customer ID", "Order date", "Amount paid"], ...orderRows(START, START + 20)]);
});
afterAll(() => book.close());

/** Everything a sheet shows. */
function cellsOf(name: string): Value[][] {
  const sheet = book.sheet(name);
  const { row, column, rows, columns } = sheet.used(true)!;
  return sheet.values({ row: 0, column: 0, rows: row + rows, columns: column + columns });
}

const standingBy = (of: (figure: keyof Standing) => number | string): Standing => ({
  pace: of("pace"),
  neededPerDay: of("neededPerDay"),
  forecast: of("forecast"),
  state: of("state"),
});

const { pace, neededPerDay, state } = TERMS;
const HEADINGS = { pace, neededPerDay, forecast: TEXTS.columns.forecast, state };

const onGoal = (): Standing => {
  const cells = cellsOf("Goal");
  const row = cells.findIndex((each) => each.includes(HEADINGS.pace[EN]) && each.includes(HEADINGS.state[EN]));
  return standingBy((figure) => cells[row + 1]![cells[row]!.indexOf(HEADINGS[figure][EN])] as number | string);
};

/** A figure of the tracker's line of the whole goal. */
function onTrackerWhole(heading: string): number | string {
  const cells = cellsOf("Tracker");
  const at = cells.findIndex((row) => row.includes(HEADINGS.state[EN]));
  const whole = cells.slice(at).find((row) => row.includes(TRACKER_TEXTS.levels.goal[EN]))!;
  return whole[cells[at]!.indexOf(heading)] as number | string;
}

const onTracker = (): Standing => standingBy((figure) => onTrackerWhole(HEADINGS[figure][EN]));

const inPane = ({ keyFigures }: BuildResult): Standing =>
  standingBy((figure) => keyFigures.find(({ label }) => label === HEADINGS[figure][EN])?.value ?? "");

/** Types a target on the goal's sheet. */
function typeTarget(target: number): void {
  const cells = cellsOf("Goal");
  const row = cells.findIndex((each) => each.includes(TERMS.orderTarget[EN]));
  const label = cells[row]!.indexOf(TERMS.orderTarget[EN]);
  const input = cells[row]!.findIndex((cell, column) => column > label && typeof cell === "number");
  book.write("Goal", row, input, target);
}

const inJson = ({ result }: BuildResult): Standing => {
  const { pace, neededPerDay, forecast, state } = (result as GoalResult).goal.progress!;
  const shown = { pace: pace ?? "", neededPerDay: neededPerDay ?? "", forecast: forecast ?? "" };
  return { ...shown, state: state === null ? "" : STATE_TEXTS[state][EN] };
};

/** To the digits a cell keeps. */
const digits = (standing: Standing): Standing => {
  const plain = (value: number | string) => (typeof value === "number" ? Number(value.toPrecision(10)) : value);
  const { pace, neededPerDay, forecast, state } = standing;
  return { pace: plain(pace), neededPerDay: plain(neededPerDay), forecast: plain(forecast), state };
};

/** Where the sheets stand once they are calculated: goal's sheet and tracker alike, whose words on the end agree with the state. */
async function onSheets(): Promise<Standing> {
  await book.grid.settled();
  const standing = digits(onGoal());
  expect(digits(onTracker())).toEqual(standing);
  const { missed, reached } = TRACKER_TEXTS.outlooks;
  expect(onTrackerWhole(TRACKER_TEXTS.outlook[EN])).not.toBe(
    [STATE_TEXTS.onTrack[EN], STATE_TEXTS.ahead[EN]].includes(String(standing.state)) ? missed[EN] : reached[EN],
  );
  return standing;
}

/** Where the goal stands, the same on the sheets, in the pane and in the JSON. */
async function everywhere(result: BuildResult): Promise<Standing> {
  const standing = await onSheets();
  expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect({ pane: digits(inPane(result)), json: digits(inJson(result)) }).toEqual({ pane: standing, json: standing });
  return standing;
}

const anew = (action?: string): Promise<BuildResult> => refresh(buildId, {}, { today: START + 30, action });
const originOf = ({ result }: BuildResult) => (result as GoalResult).goal.origins.target;

it("is one figure after build, typed target, re-plan, refresh with more orders, and way back", async () => {
  const orders = (await findSources()).find(({ kind }) => kind === "orders")!;
  const options = { tracker: true, start: START, end: START + DAYS - 1 };
  const request = { kind: goalKind, tables: { orders }, options, locale: EN, today: START + 30 } as const;
  const built = await build(request);
  ({ buildId } = built);
  // 14 orders in 19 days; as many a day make the suggested goal of 26, rounded up.
  expect(await everywhere(built)).toEqual(
    digits({
      pace: 14 / ((26 * 19) / DAYS),
      neededPerDay: 12 / 16,
      forecast: 14 / (19 / DAYS),
      state: "Slightly behind",
    }),
  );
  expect(originOf(built)).toBe("orders");

  typeTarget(60);
  const behind = { pace: 14 / ((60 * 19) / DAYS), neededPerDay: 46 / 16, forecast: 14 / (19 / DAYS), state: "Behind" };
  const typed = digits(behind);
  expect(await onSheets()).toEqual(typed);
  const { typed: inForm, suggestions } = await new Previewer().preview({ ...request, buildId });
  expect([inForm, suggestions["orderTarget"]]).toEqual([{ orderTarget: 60 }, undefined]);
  const refreshed = await anew();
  expect(await everywhere(refreshed)).toEqual(typed);
  expect(originOf(refreshed)).toBe("chosen");

  // Nothing of the new plan has passed: nothing can be projected from it.
  const replanned = await everywhere(await anew("replan"));
  expect(replanned).toEqual(digits({ pace: 1, neededPerDay: 46 / 16, forecast: "", state: "On track" }));

  // 9 of the 16 days left, which were to bring 26 orders, brought 6.
  book.fill("Orders", orderRows(START + 21, START + 27), 15);
  const later = digits({ pace: 20 / 40, neededPerDay: 40 / 7, forecast: 14 + 6 / (9 / 16), state: "Behind" });
  expect(await everywhere(await anew())).toEqual(later);

  const back = await everywhere(await anew("firstPlan"));
  const first = { pace: 20 / ((60 * 28) / DAYS), neededPerDay: 40 / 7, forecast: 20 / (28 / DAYS), state: "Behind" };
  expect(back).toEqual(digits(first));
});
