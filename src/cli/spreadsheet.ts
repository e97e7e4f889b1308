/**
 * The spreadsheet program behind the command line, as a port: whatever implements it (playground/headless.ts) opens and
 * saves workbook files, calculates formulas, and provides the Excel globals that src/workbook uses.
 */
import type { Locale, Text } from "../text/locale";

/** A cell's value: a number, text (errors as their texts, such as "#DIV/0!") or truth value; blank is "". */
export type CellValue = string | number | boolean;

interface CalculatedFormula {
  /** The rows the formula fills: one cell, or a spilled array. */
  readonly values: readonly (readonly CellValue[])[];
  /** Why a function of the product refused its arguments; null where none did. */
  readonly refusal: Text | null;
}

/** An open workbook; `close` it after use. */
export interface OpenWorkbook {
  /** File name with its ending. */
  readonly name: string;
  /** Runs `work` while the global `Excel` and `Office` act on this workbook. */
  withExcel<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Writes the formula (beginning with "=") into A1 of the active sheet and calculates it. */
  calculate(formula: string): Promise<CalculatedFormula>;
  /** The workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
  close(): void;
}

export interface InputFile {
  /** With its ending, which decides between workbook and text. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a text file was decoded. */
export interface FileEncoding {
  /** As TextDecoder names it. */
  readonly encoding: { readonly id: string; readonly name: Text };
  /** What decided it: bytes that prove it, its likeness alone, or the user. */
  readonly ground: "proven" | "likeliest" | "chosen";
  /** The tab that the file's rows came to. */
  readonly tab: string;
}

export interface OpenedFiles {
  readonly workbook: OpenWorkbook;
  /** What the user should know of the files, such as pictures that are not shown. */
  readonly notes: readonly Text[];
  /** Of the text files, in their order. */
  readonly encodings: readonly FileEncoding[];
}

interface OpenChoices {
  readonly locale: Locale;
  /** Of the text files, where the user names it. */
  readonly encoding?: string | undefined;
}

export interface Spreadsheet {
  /** A workbook of one empty sheet. */
  create(locale: Locale): Promise<OpenWorkbook>;
  /**
   * Opens the first file as the workbook; the sheets of the others come to its end.
   * @throws Problem for a file that cannot be opened.
   */
  open(files: readonly [InputFile, ...InputFile[]], choices: OpenChoices): Promise<OpenedFiles>;
}
