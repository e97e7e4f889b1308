/** Columns of an answer as figures and texts. */
import { fromMoneyUnits } from "../domain/maths/whole";
import type { Answered } from "./engine";

export const numbers = (answered: Answered, column: number): Float64Array => {
  const values = answered[column]!;
  return values instanceof Float64Array ? values : Float64Array.from(values, Number);
};
export const texts = (answered: Answered, column: number): string[] => Array.from(answered[column]!, String);
/** Ten-thousandths as amounts. */
export const money = (answered: Answered, column: number): Float64Array =>
  numbers(answered, column).map(fromMoneyUnits);
