/** The goal as a shop owner sets it: first questions, the preview, sheets without an error, what is left planned anew, and back. */
import type { Value } from "../../playground/grid/grid";
import { REACH_TEXTS } from "../../src/kinds/goal/sheets/goal/texts";
import { goalKind } from "../../src/kinds/goal/kind";
import { GOAL } from "../../src/kinds/goal/about";
import { REPLAN_TEXTS, TEXTS } from "../../src/kinds/goal/texts";
import type { OptionField } from "../../src/kinds/kind";
import {
  buildNow,
  chooseKind,
  countedSentence,
  expectChecksHold,
  expectUsable,
  inPane,
  LOOKS,
  type PanePage,
} from "./pane-page";
import { type Look, Playground } from "./playground";

jest.setTimeout(300_000);

const playground = new Playground({ width: 1200, height: 900 });

/** The pane at the goal's form. */
async function inGoal(look: Look, act: (opened: PanePage, name: string) => Promise<void>): Promise<void> {
  const name = goalKind.name[look.locale];
  await inPane(playground, look, async (opened) => {
    await chooseKind(opened, name);
    await countedSentence(opened);
    await act(opened, name);
  });
}

const fieldOf = (key: string): OptionField => goalKind.options.find((option) => option.key === key)!;
const entryOf = ({ pane }: PanePage, key: string) =>
  pane.locator(`[data-option=${key}]`).locator("input, select").first();
const GROUPS = [...new Set(goalKind.options.flatMap(({ group }) => (group === undefined ? [] : [group])))];

/** Every value of every sheet of the workbook, as the page saves and the grid opens it, by the sheet's name. */
function savedValues(): Promise<ReadonlyMap<string, readonly Value[]>> {
  return playground.saved(
    (grid) =>
      new Map(
        grid.sheets().map((sheet) => {
          const area = sheet.used(true);
          return [sheet.name, area === null ? [] : sheet.values(area).flat()];
        }),
      ),
  );
}

const isError = (value: Value): boolean =>
  typeof value === "string" && /^#(DIV|VALUE|REF|NAME|N\/A|NUM|NULL|SPILL|CALC)/.test(value);

async function expectNoErrors(): Promise<ReadonlyMap<string, readonly Value[]>> {
  const values = await savedValues();
  expect([...values].filter(([, cells]) => cells.some(isError)).map(([tab]) => tab)).toEqual([]);
  return values;
}

describe.each(LOOKS)("in $locale, $colors, at $width px", (look) => {
  const { locale } = look;

  it("asks what everyone answers first, and keeps the rest in folds that open with the keyboard", async () => {
    await inGoal(look, async (opened) => {
      const { pane, page, text, picture } = opened;
      const shown = () =>
        pane.locator("[data-option]").evaluateAll((fields) => fields.map((field) => field.getAttribute("data-option")));
      expect(await shown()).toEqual(["basis", "orderTarget", "horizon"]);
      await entryOf(opened, "basis").scrollIntoViewIfNeeded();
      await expectUsable(opened);
      await picture("goal-form");
      await pane.getByRole("button", { name: text.prepare.more }).press("Enter");
      for (const group of GROUPS) {
        await pane.getByRole("button", { name: group[locale] }).focus();
        await page.keyboard.press("Enter");
      }
      await entryOf(opened, "asOf").waitFor();
      expect((await shown()).length).toBe(16);
      // What the orders say of the weekdays stands in the empty entries.
      expect(await entryOf(opened, "weekdayWeights").getAttribute("placeholder")).toMatch(/^\d+(\.\d+)?$/);
      await entryOf(opened, "visitRate").fill("55");
      await pane
        .getByRole("button", { name: text.field.chosen(1) })
        .first()
        .waitFor();
      await expectUsable(opened);
      for (const [at, key] of ["storeCloseRate", "weekdayWeights", "asOf"].entries()) {
        await pane.locator(`[data-option=${key}]`).evaluate((field) => field.scrollIntoView({ block: "start" }));
        await picture(`goal-form-${at + 1}`);
      }
      // A fault in a closed fold opens it.
      await entryOf(opened, "visitRate").fill("120");
      await pane.getByRole("button", { name: GROUPS[0]![locale] }).click();
      await entryOf(opened, "visitRate").waitFor({ state: "detached" });
      await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
      await entryOf(opened, "visitRate").waitFor();
      expect(await entryOf(opened, "visitRate").evaluate((input) => input.ownerDocument.activeElement === input)).toBe(
        true,
      );
    });
  });
});

it.each(LOOKS.slice(0, 1))(
  "previews what the goal needs, and flags one beyond the best month so far: $locale",
  async (look) => {
    const { locale } = look;
    await inGoal(look, async (opened) => {
      const { pane, text, picture } = opened;
      await entryOf(opened, "horizon").selectOption("month");
      await entryOf(opened, "orderTarget").fill("500");
      const months = pane.getByRole("list", { name: TEXTS.byMonth[locale] }).getByRole("listitem");
      await pane.getByText(REACH_TEXTS.beyondBest[locale]).waitFor();
      await months.nth(1).waitFor({ state: "detached" });
      expect(await months.first().textContent()).toContain("500 · 100");
      await expectUsable(opened);
      await pane
        .getByRole("heading", { name: text.prepare.preview })
        .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
      await picture("goal-preview");
      await entryOf(opened, "orderTarget").fill("5");
      await pane.getByText(REACH_TEXTS.beyondBest[locale]).waitFor({ state: "detached" });
    });
  },
);

it.each<Look>([{ locale: "zh-CN", colors: "dark", width: 320 }])(
  "is built for a month in revenue, planned anew and put back: $locale",
  async (look) => {
    const { locale } = look;
    await inGoal(look, async (opened, name) => {
      const { pane, text, picture } = opened;
      await entryOf(opened, "basis").selectOption("revenue");
      await entryOf(opened, "revenueTarget").fill("120,000");
      await entryOf(opened, "horizon").selectOption("month");
      // The middle of the month of the sample's latest order: some of the goal has happened, some is left.
      await pane.getByRole("button", { name: text.prepare.more }).click();
      await pane.getByRole("button", { name: fieldOf("asOf").group![locale] }).click();
      const latest = (await pane.locator("[data-option=asOf]").textContent())!.match(/\d{4}-\d\d/)![0];
      await entryOf(opened, "asOf").fill(`${latest}-10`);
      await buildNow(opened, name);
      await expectChecksHold(opened, 10);
      const first = await expectNoErrors();
      expect(first.get(TEXTS.tab[locale])).toContain(120_000);
      expect(first.has(REPLAN_TEXTS.tab[locale])).toBe(false);
      const replan = pane.getByRole("button", { name: GOAL.actions[0].name[locale] });
      const described = await replan.evaluate(
        (button) => button.ownerDocument.getElementById(button.getAttribute("aria-describedby")!)!.textContent,
      );
      expect(described).toBe(GOAL.actions[0].description[locale]);
      await replan.scrollIntoViewIfNeeded();
      await expectUsable(opened);
      await picture("goal-actions");
      await replan.focus();
      await replan.press("Enter");
      const log = pane.getByRole("button", { name: text.result.open(REPLAN_TEXTS.tab[locale]) });
      await log.waitFor({ timeout: 120_000 });
      await expectChecksHold(opened, 10);
      const second = await expectNoErrors();
      expect(second.get(REPLAN_TEXTS.tab[locale])).toContain(REPLAN_TEXTS.through[locale]);
      await log.click();
      await picture("goal-replanned");
      // From the list of what was built, as on another day.
      await pane.getByRole("button", { name: text.result.home }).click();
      await pane.getByRole("button", { name: GOAL.actions[1].name[locale] }).click();
      await pane.getByRole("heading", { name: text.result.built(name) }).waitFor({ timeout: 120_000 });
      await expectChecksHold(opened, 10);
      const back = await expectNoErrors();
      const steps = back
        .get(REPLAN_TEXTS.tab[locale])!
        .filter((value) => value === REPLAN_TEXTS.firstPlanInForce[locale]);
      // In force, and the last row of the log.
      expect(steps).toHaveLength(2);
    });
  },
);
