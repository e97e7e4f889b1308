/** Campaign learning as a user builds it from the sample's campaign table: both sheets without an error, the result in the pane. */
import type { Value } from "../../playground/grid/grid";
import { campaignsKind } from "../../src/kinds/campaigns/kind";
import { CAMPAIGNS } from "../../src/kinds/campaigns/about";
import { TEXTS } from "../../src/kinds/campaigns/texts";
import { TERMS } from "../../src/text/terms";
import { expectChecksHold, inPane } from "./pane-page";
import { type Look, Playground } from "./playground";

jest.setTimeout(120_000);

const playground = new Playground({ width: 1200, height: 900 });

/** Every value of the sheets named, as the page saves and the grid opens them. */
function savedValues(tabs: readonly string[]): Promise<Value[][]> {
  return playground.saved((grid) =>
    tabs.map((tab) => {
      const sheet = grid.sheets().find(({ name }) => name === tab);
      const area = sheet?.used(true);
      return sheet === undefined || area == null ? [] : sheet.values(area).flat();
    }),
  );
}

it.each<Look>([
  { locale: "en-US", colors: "light" },
  { locale: "zh-CN", colors: "dark" },
  { locale: "zh-TW", colors: "high contrast" },
])("builds both sheets from the sample: $locale $colors", async (look) => {
  const { locale } = look;
  await inPane(playground, look, async (opened) => {
    const { page, pane, text, picture } = opened;
    const name = campaignsKind.name[locale];
    await pane.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
    await pane.getByRole("heading", { name: text.result.built(name) }).waitFor({ timeout: 60_000 });
    const tabs = [CAMPAIGNS.name[locale], TERMS.nextBudget[locale]];
    for (const tab of tabs) {
      await pane.getByRole("button", { name: text.result.open(tab) }).click();
      await page.locator(".sheet-chart svg").first().waitFor();
      await picture(`sheet-${tab === tabs[0] ? "learning" : "budget"}`);
    }
    await expectChecksHold(opened, 5);
    expect(await pane.getByText(TEXTS.figures.above[locale], { exact: true }).count()).toBe(1);
    for (const values of await savedValues(tabs)) {
      expect(values.length).toBeGreaterThan(200);
      expect(values.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    }
  });
});
