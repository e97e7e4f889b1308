/**
 * The promotion built beside the samples with every sheet, opened and calculated anew by LibreOffice: every formula must agree, as built,
 * after the event has moved by a week, after days have passed so that tasks are late, and after what the forecast is multiplied by changed.
 */
import { serialOf } from "../../src/domain/calendar/calendar";
import { builtShop, samples } from "./built-shop";
import { type Change, judge } from "./judged";

const EVENT = serialOf(2026, 10, 20);

const change = (key: RegExp, value: Change["value"], moves: number): Change => ({
  kind: "promotion",
  key,
  value,
  moves,
});

const CHANGES: Readonly<Record<string, Change>> = {
  "the event's day": change(/^eventDay/, () => EVENT + 7, 100),
  "the as-of date": change(/^asOf/, () => EVENT - 5, 10),
  "the weekends": change(/^weekends/, () => "是", 50),
  "the growth": change(/^growth/, () => 0.5, 40),
  "the time of the day": change(/^warNow/, () => 0.6, 5),
};

const SHEETS = ["--forecast", "--readiness", "--war-room", "--lessons"];

const build = () =>
  builtShop({
    locale: "zh-CN",
    tables: samples("zh-CN", "traffic", "products", "eventProducts"),
    builds: [["promotion", "--event", "own", "--event-day", "2026-10-20", ...SHEETS]],
    today: "2026-09-20",
  });

judge([{ title: "a promotion with every sheet", build, changes: CHANGES, formulas: 1000, checks: 5 }]);
