/** Files write a formula that fills an area once; here is what stands in each of its other cells. */
import { columnIndex, columnLetters } from "../../src/plan/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/plan/area";
import { formulaTokens, isCalled, type Token } from "./formula-tokens";

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)(\d{1,7})$/;

/** The formula (without "=") copied by so many rows and columns: relative references move, absolute ones stay. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map((token, index) => {
      if (token.kind !== "word" && token.kind !== "number") return token.text;
      if (isCalled(tokens, index) || tokens[index + 1]?.text === "!") return token.text;
      const cell = CELL.exec(token.text);
      if (cell !== null) return movedColumn(cell[1], cell[2], columns) + movedRow(cell[3], cell[4], rows);
      return inRange(tokens, index) ? movedEdge(token.text, rows, columns) : token.text;
    })
    .join("");
}

/** "A:C" and "1:3" are whole columns and rows; a lone "A" or "1" is a name or a number. */
function inRange(tokens: readonly Token[], index: number): boolean {
  const edge = (text: string | undefined): boolean => text !== undefined && (COLUMN.test(text) || ROW.test(text));
  return (
    (tokens[index + 1]?.text === ":" && edge(tokens[index + 2]?.text)) ||
    (tokens[index - 1]?.text === ":" && edge(tokens[index - 2]?.text))
  );
}

function movedEdge(text: string, rows: number, columns: number): string {
  const column = COLUMN.exec(text);
  if (column !== null) return movedColumn(column[1], column[2], columns);
  const row = ROW.exec(text);
  return row === null ? text : movedRow(row[1], row[2], rows);
}

/** A reference moved over the sheet's edge comes in on the other side, as Excel does. */
function movedColumn(fixed = "", letters = "", columns: number): string {
  if (fixed !== "") return fixed + letters;
  return columnLetters((columnIndex(letters) + columns + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(fixed = "", number = "", rows: number): string {
  if (fixed !== "") return fixed + number;
  return String(((Number(number) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1);
}
