/** Names of funnel stages: the user's own beside the rates, or the stage's number. */
import type { Locale } from "../text/locale";
import type { CellRange, NumberRange } from "./parameters";
import { isBlankAt, sameSize } from "./ranges";

const NUMBERED: Readonly<Record<Locale, (number: number) => string>> = {
  "en-US": (number) => `Stage ${number}`,
  "zh-CN": (number) => `环节 ${number}`,
  "zh-TW": (number) => `環節 ${number}`,
};

/**
 * One name a filled rate, in order; a blank label, or none at all, gives the stage's number.
 * @param name The argument that holds the rates.
 * @throws Refusal #VALUE! when there are not as many label cells as rate cells.
 */
export function stageLabels(
  name: string,
  rates: NumberRange,
  labels: CellRange | undefined,
  language: Locale,
): string[] {
  if (labels) sameSize({ name, range: rates }, { name: "labels", range: labels });
  const names: string[] = [];
  rates.cells.forEach((_, index) => {
    if (isBlankAt(rates, index)) return;
    names.push(String(labels?.cells[index] ?? NUMBERED[language](names.length + 1)));
  });
  return names;
}
