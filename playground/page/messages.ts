/**
 * Messages around the spreadsheet: a problem, or what is to be known of an opened file, in a bar above it, work in progress over it, and below it why the SALES
 * function of the selected cell refused its arguments.
 */
import { Problem } from "../../src/text/problem";
import type { Locale, Text } from "../../src/text/locale";
import { columnLetters } from "../../src/plan/address";
import type { UniverGrid } from "../grid/univer-grid";
import { element } from "./elements";
import { unexpected } from "./texts";

function textOf(error: unknown): Text {
  if (error instanceof Problem) return error.text;
  console.error(error);
  return unexpected(error instanceof Error ? error.message : "?");
}

export class Messages {
  private shown: readonly Text[] = [];
  private work: Text | null = null;

  constructor(private locale: Locale) {
    element("message-close", HTMLButtonElement).addEventListener("click", () => this.showProblem(null));
  }

  setLocale(locale: Locale): void {
    this.locale = locale;
    this.update();
  }

  /** Shows a failure by its own message, or a general one with its reason; null hides the bar. */
  showProblem(error: unknown): void {
    this.showNotes(error === null ? [] : [textOf(error)]);
  }

  /** Shows what the user should know. */
  showNotes(notes: readonly Text[]): void {
    this.shown = notes;
    this.update();
  }

  /** Shows a text while work is in progress, and its failure. */
  async during(work: Text, task: () => Promise<void>): Promise<void> {
    this.work = work;
    this.shown = [];
    this.update();
    try {
      // The text must be on the screen before work begins that leaves the browser no time to draw.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await task();
    } catch (error) {
      this.showProblem(error);
    } finally {
      this.work = null;
      this.update();
    }
  }

  private update(): void {
    element("message-text", HTMLSpanElement).textContent = this.shown.map((text) => text[this.locale]).join(" ");
    element("message", HTMLDivElement).hidden = this.shown.length === 0;
    element("busy", HTMLParagraphElement).textContent = this.work?.[this.locale] ?? "";
    element("busy", HTMLParagraphElement).hidden = this.work === null;
  }
}

/** Updates the line below the spreadsheet with the selection; returns the function that updates it at once. */
export function showRefusals(grid: UniverGrid, locale: () => Locale): () => void {
  const line = element("refusal", HTMLParagraphElement);
  const update = (): void => {
    const { sheetId, area } = grid.selection();
    const refused = grid.refusalAt(sheetId, area.row, area.column);
    line.hidden = refused === undefined;
    if (refused === undefined) return;
    const cell = document.createElement("strong");
    cell.textContent = `${columnLetters(area.column)}${area.row + 1} ${refused.code} ${refused.name}: `;
    line.replaceChildren(cell, refused.text[locale()]);
  };
  grid.on((event) => {
    if (event.type === "selected" || event.type === "calculated" || event.type === "activated") update();
  });
  return update;
}
