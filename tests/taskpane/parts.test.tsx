/** The pane's parts as markup: what a reader and a screen reader find in them, without a browser. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { FUNCTIONS } from "../../src/functions/catalogue";
import type { FunctionDefinition } from "../../src/functions/define";
import { goalKind } from "../../src/kinds/goal/kind";
import { listedKind } from "../../src/kinds/list";
import { ArgumentField } from "../../src/taskpane/parts/ArgumentField";
import { BuiltList } from "../../src/taskpane/parts/BuiltList";
import { FunctionExamples } from "../../src/taskpane/parts/FunctionExamples";
import { InsertFormula } from "../../src/taskpane/parts/InsertFormula";
import { SelfRefreshSwitch } from "../../src/taskpane/parts/SelfRefreshSwitch";
import { RunningView, RunOutcome } from "../../src/taskpane/parts/RunningView";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { enUS } from "../../src/text/en-US";
import { type Locale, LOCALES, mapText } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";
import type { SavedBuild } from "../../src/workbook/settings";

const ignore = (): void => undefined;
const functionOf = (id: string): FunctionDefinition => {
  const found = FUNCTIONS.find((each) => each.id === id);
  if (!found) throw new Error(`there is no function ${id}`);
  return found;
};

/** Without the theme's style sheet. */
function markup(element: ReactElement, locale: Locale = "en-US"): string {
  const html = renderToStaticMarkup(
    <LanguageProvider officeLocale={locale}>
      <FluentProvider theme={webLightTheme}>{element}</FluentProvider>
    </LanguageProvider>,
  );
  return html.replace(/<style.*?<\/style>/gs, "");
}

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

// Outside a browser the pane reports that it has no storage.
beforeAll(() => {
  jest.spyOn(console, "info").mockImplementation(ignore);
});
afterAll(() => {
  jest.restoreAllMocks();
});

it.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
  "shows every example of %s, with its cells below column letters",
  (_, definition) => {
    const html = markup(<FunctionExamples definition={definition} />);
    expect(count(html, /=SALES\./g)).toBeGreaterThanOrEqual(definition.examples.length);
    expect(count(html, /<thead/g)).toBe(count(html, /aria-label="Cells"/g));
    for (const [head] of html.matchAll(/<thead>.*?<\/thead>/g)) expect(head).toMatch(/>A<\/th>/);
  },
);

it("has one labelled entry for each argument before anything is typed", () => {
  for (const definition of FUNCTIONS) {
    const html = markup(<InsertFormula definition={definition} />);
    expect(count(html, /<(input|select)\b/g)).toBe(definition.parameters.length);
    const labelled = [...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id!);
    expect(labelled).toHaveLength(definition.parameters.length);
    for (const id of labelled) expect(html).toMatch(new RegExp(`<(input|select)[^>]* id="${id}"`));
    expect(html).toContain(`=SALES.${definition.id}(`);
  }
});

it("marks an argument that is missing as invalid", () => {
  const [parameter] = functionOf("AOV").parameters;
  const field = (missing: boolean) => (
    <ArgumentField
      parameter={parameter!}
      label="revenue"
      value=""
      missing={missing}
      onChange={ignore}
      onSelection={ignore}
    />
  );
  expect(markup(field(true))).toContain('aria-invalid="true"');
  expect(markup(field(false))).not.toContain('aria-invalid="true"');
});

it.each(LOCALES)("lists a build with its sheets, and its actions by its name, in %s", (locale) => {
  const sheets = ["Goal", "Days"].map((tab) => ({ key: tab, look: { tab } }));
  const build = { id: "b1", builtOn: 45_292, sheets } as unknown as SavedBuild;
  const list = (
    <BuiltList
      builds={[{ build, kind: listedKind("goal")! }]}
      overview="For the boss"
      onShow={ignore}
      onRefresh={ignore}
      onChange={ignore}
    />
  );
  const html = markup(list, locale);
  expect(html).toMatch(/<button[^>]*>[^<]*For the boss[^<]*<\/button>/);
  expect(html).toContain("2024-01-01");
  for (const tab of ["Goal", "Days"]) expect(html).toMatch(new RegExp(`<button[^>]*>${tab}</button>`));
  const named = [...html.matchAll(/aria-label="([^"]*)"/g)].filter(([, label]) =>
    label!.includes(goalKind.name[locale]),
  );
  expect(named.length).toBeGreaterThanOrEqual(2);
  for (const action of goalKind.actions ?? []) expect(html).toContain(action.name[locale]);
});

describe("a run", () => {
  it("shows its phase and share while it runs", () => {
    const progress = { phase: "writing", done: 1, total: 2 } as const;
    const html = markup(<RunningView run={{ state: "running", progress, cancelling: false }} onCancel={ignore} />);
    expect(html).toContain('role="progressbar"');
    expect(html).toContain("70%");
  });

  it("shows how it ended, with another try only where one is offered", () => {
    const problem = new Problem(mapText((locale) => `went wrong in ${locale}`));
    const failed = { state: "failed", problem } as const;
    expect(markup(<RunOutcome run={failed} />, "zh-TW")).toContain("went wrong in zh-TW");
    expect(count(markup(<RunOutcome run={failed} onRetry={ignore} />), /<button/g)).toBe(1);
    expect(count(markup(<RunOutcome run={failed} />), /<button/g)).toBe(0);
    expect(markup(<RunOutcome run={{ state: "cancelled" }} />)).toContain(enUS.running.cancelled);
    expect(markup(<RunOutcome run={{ state: "idle" }} />)).not.toContain("MessageBar");
  });
});

it.each(LOCALES)("offers in %s to refresh a watched build by itself, switched off, with when it would", (locale) => {
  const html = markup(<SelfRefreshSwitch buildId="build" onRefresh={ignore} />, locale);
  expect(html).toMatch(/role="switch"/);
  expect(html).not.toMatch(/checked=""|<select/);
  const hints = {
    "en-US": "never while you edit a cell",
    "zh-CN": "编辑单元格时不刷新",
    "zh-TW": "編輯儲存格時不重新整理",
  };
  expect(html).toContain(hints[locale]);
});
