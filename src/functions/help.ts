/**
 * The help pages: one static page a function and language, an index of each language, and the door to them.
 * Everything on them comes from the definitions, so they cannot disagree with what the functions do.
 */
import { type Locale, LOCALES } from "../text/locale";
import { callFunction } from "./call";
import { FUNCTIONS, functionsByGroup } from "./catalogue";
import { NAMESPACE } from "./ids";
import type { Example, FunctionDefinition, Result } from "./define";
import { EXAMPLE_COLUMNS, exampleSheet, signature } from "./formula";
import { GROUPS } from "./groups";
import { HELP_STYLE } from "./help-style";
import { HELP_TEXT } from "./help-text";
import { html, type Html } from "./html";
import { describeBounds } from "./messages";
import { helpFile } from "./metadata";
import type { Cell, Parameter } from "./parameters";
import { Refusal } from "./refusal";
import { clausesOf, listOf } from "../text/wording";

export interface HelpPage {
  /** Below the site's root, with forward slashes. */
  readonly path: string;
  readonly html: string;
}

/** Every page: `help/index.html`, `help/zh-CN/index.html`, `help/zh-CN/aov.html` and so on. */
export function helpPages(): HelpPage[] {
  const pages = LOCALES.flatMap((locale) => [
    { path: `help/${locale}/index.html`, html: indexPage(locale) },
    ...FUNCTIONS.map((definition) => ({
      path: `help/${helpFile(definition, locale)}`,
      html: helpPage(definition, locale),
    })),
  ]);
  return [{ path: "help/index.html", html: languagesPage() }, ...pages];
}

function page(locale: Locale, title: string, header: Html, body: Html): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${HELP_STYLE}
        </style>
      </head>
      <body>
        ${header}${body}
      </body>
    </html> `.source;
}

/** The same page in the other languages; `file` is its path within a language's folder. */
function languageLinks(locale: Locale, file: string): Html {
  const links = LOCALES.map((other) =>
    other === locale
      ? html`<span aria-current="page">${HELP_TEXT[other].language}</span>`
      : html`<a href="../${other}/${file}" lang="${other}" hreflang="${other}">${HELP_TEXT[other].language}</a>`,
  );
  return html`<nav>${links}</nav>`;
}

/** The help page of one function in one language. */
function helpPage(definition: FunctionDefinition, locale: Locale): string {
  const words = HELP_TEXT[locale];
  const file = `${definition.id.toLowerCase()}.html`;
  const header = html`<header><a href="index.html">${words.allFunctions}</a>${languageLinks(locale, file)}</header>`;
  const spills = definition.returns.shape === "numbers" || definition.returns.shape === "cells";
  const blocks = (wanted: (example: Example) => boolean): Html[] =>
    definition.examples.filter(wanted).map((example) => exampleBlock(definition, example, locale));
  const body = html`<main>
    <h1><small>${NAMESPACE}.${definition.id}</small>${definition.title[locale]}</h1>
    <p class="lead">${definition.description[locale]}</p>
    <h2>${words.signature}</h2>
    <pre><code>=${signature(definition)}</code></pre>
    <h2>${words.arguments}</h2>
    ${argumentsTable(definition, locale)}
    <h2>${words.result}</h2>
    <p>${definition.returns.text[locale]}${spills ? html` <span class="soft">${words.spills}</span>` : ""}</p>
    <h2>${words.rule}</h2>
    <blockquote>${definition.rule.text[locale]}</blockquote>
    <p class="soft">${words.source(definition.rule.source[locale])}</p>
    <h2>${words.examples}</h2>
    ${blocks((example) => "gives" in example)}
    <h2>${words.refusals}</h2>
    ${blocks((example) => "refuses" in example)}
    <h2>${words.notes}</h2>
    ${definition.notes ? html`<p>${definition.notes[locale]}</p>` : ""}
    <p>${words.blanks}</p>
    ${takesNumbersAlone(definition) ? html`<p>${words.exact}</p>` : ""}
  </main>`;
  return page(locale, `${NAMESPACE}.${definition.id} – ${definition.title[locale]}`, header, body);
}

/** Whether no id, name or date beside its numbers decides which rows count. */
function takesNumbersAlone({ parameters }: FunctionDefinition): boolean {
  const decides = ({ kind, presence, bounds }: Parameter): boolean =>
    (presence === "required" && (kind === "cells" || kind === "dates")) || bounds.blankAtZero === true;
  return parameters.some(({ kind }) => kind === "numbers") && !parameters.some(decides);
}

function argumentsTable({ parameters }: FunctionDefinition, locale: Locale): Html {
  const words = HELP_TEXT[locale];
  const rows = parameters.map(
    (parameter) =>
      html`<tr>
        <th scope="row"><code>${parameter.name}</code><br /><span class="soft">${words[parameter.presence]}</span></th>
        <td>${parameter.text[locale]}</td>
        <td>${describeAllowed(parameter, locale)}</td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="wide">
      <thead>
        <tr>
          <th scope="col">${words.argument}</th>
          <th scope="col">${words.meaning}</th>
          <th scope="col">${words.allowed}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** What an argument may be, in words: its kind, bounds or choices, and what it is when left out. */
function describeAllowed(parameter: Parameter, locale: Locale): string {
  const words = HELP_TEXT[locale];
  const parts = [
    parameter.choices.length > 0 ? words.oneOf(listOf(parameter.choices)[locale]) : words.kinds[parameter.kind],
    describeBounds(parameter.bounds, locale),
    parameter.default === undefined ? "" : words.leftOut(shown(parameter.default as Cell)),
  ];
  return clausesOf(parts.filter((part) => part !== ""))[locale];
}

/** A value as a cell shows it, to ten significant digits. */
function shown(value: Cell | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(10))) : value;
}

function cell(value: Cell | null): Html {
  return typeof value === "number" ? html`<td class="number">${shown(value)}</td>` : html`<td>${shown(value)}</td>`;
}

function sheetTable(caption: string, rows: readonly (readonly (Cell | null)[])[]): Html {
  const letters = (rows[0] ?? []).map((_, column) => html`<th scope="col">${EXAMPLE_COLUMNS[column] ?? ""}</th>`);
  const lines = rows.map(
    (row, at) =>
      html`<tr>
        <th scope="row">${at + 1}</th>
        ${row.map(cell)}
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="sheet" aria-label="${caption}">
      <thead>
        <tr>
          <th></th>
          ${letters}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

function resultOf(result: Result, caption: string): Html {
  if (!Array.isArray(result)) return html`<strong>${shown(result)}</strong>`;
  const rows = result.map(
    (row) =>
      html`<tr>
        ${row.map(cell)}
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="sheet" aria-label="${caption}">
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** One example: its data, its formula, and what the cell shows; for a refusal also the sentence and the reason. */
function exampleBlock(definition: FunctionDefinition, example: Example, locale: Locale): Html {
  const words = HELP_TEXT[locale];
  const { formula, rows } = exampleSheet(definition, example.args);
  const answer =
    "gives" in example
      ? html`<div>→ ${resultOf(example.gives, words.gives)}</div>`
      : html`<div>→ <span class="bad">${example.refuses}</span> ${refusalSentence(definition, example, locale)}</div>
          ${example.because ? html`<p class="soft">${example.because[locale]}</p>` : ""}`;
  return html`<div class="example">
    ${rows.length > 0 ? sheetTable(words.sheet, rows) : ""}
    <p><code>${formula}</code></p>
    ${answer}
  </div>`;
}

/** The sentence the function itself answers with, so the page says what the user will read. */
function refusalSentence(definition: FunctionDefinition, example: Example, locale: Locale): string {
  try {
    callFunction(definition, example.args);
  } catch (error) {
    if (error instanceof Refusal) return error.in(locale);
    throw error;
  }
  throw new RangeError(`${definition.id} does not refuse the example that says it does`);
}

function indexPage(locale: Locale): string {
  const words = HELP_TEXT[locale];
  const sections = functionsByGroup().map(
    ({ group, functions }) =>
      html`<h2>${GROUPS[group][locale]}</h2>
        <table class="wide index">
          <tbody>
            ${functions.map(
              (definition) =>
                html`<tr>
                  <th scope="row"><a href="${definition.id.toLowerCase()}.html">${NAMESPACE}.${definition.id}</a></th>
                  <td>${definition.description[locale]}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
  );
  const body = html`<main>
    <h1>${words.library}</h1>
    <p class="lead">${words.lead}</p>
    ${sections}
    <h2>${words.excelHas}</h2>
    <ul>
      ${words.excelHasList.map((line) => html`<li>${line}</li>`)}
    </ul>
  </main>`;
  return page(locale, words.library, html`<header><span></span>${languageLinks(locale, "index.html")}</header>`, body);
}

function languagesPage(): string {
  const links = LOCALES.map(
    (locale) =>
      html`<p>
        <a href="${locale}/index.html" lang="${locale}" hreflang="${locale}">${HELP_TEXT[locale].library}</a>
      </p>`,
  );
  return page(
    "en-US",
    HELP_TEXT["en-US"].library,
    html``,
    html`<main>
      <h1>Sales Planner</h1>
      ${links}
    </main>`,
  );
}
