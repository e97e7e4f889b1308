/** Segments in the pane: previewed before they are built, and picked out in the sheet once they are. */
import { sheetKind } from "../../src/kinds/catalogue";
import { SEGMENT_OPTIONS } from "../../src/kinds/segments/options";
import { SEGMENT_NAMES } from "../../src/text/segment-names";
import { TEXTS } from "../../src/kinds/segments/texts";
import { TERMS } from "../../src/text/terms";
import { buildNow, chooseKind, countedSentence, expectUsable, inPane, LOOKS, type PanePage } from "./pane-page";
import { type Look, Playground } from "./playground";

jest.setTimeout(240_000);

const playground = new Playground({ width: 1200, height: 900 });

/** Segments of the customers whose rows are in view. */
async function customersInView({ pane }: PanePage, tab: string, heading: string): Promise<string[]> {
  return pane.locator("body").evaluate(
    (_body, [sheet, column]) =>
      Excel.run(async (context) => {
        const body = context.workbook.worksheets
          .getItem(sheet!)
          .tables.getItemAt(0)
          .columns.getItem(column!)
          .getDataBodyRange();
        body.load("values,rowCount");
        await context.sync();
        const rows = Array.from({ length: body.rowCount }, (_, row) => body.getRow(row));
        for (const row of rows) row.load("rowHidden");
        await context.sync();
        return rows.flatMap(({ rowHidden }, row) => (rowHidden ? [] : [String(body.values[row]![0])]));
      }),
    [tab, heading],
  );
}

/** What is previewed follows the map chosen; the first map is chosen again. */
async function expectPreviewFollows({ pane, text, picture }: PanePage, { locale }: Look): Promise<void> {
  await pane.getByRole("heading", { name: text.prepare.preview }).waitFor();
  const bars = pane.getByRole("list", { name: TEXTS.previewHeading[locale] }).getByRole("listitem");
  const map = pane.getByRole("combobox", { name: SEGMENT_OPTIONS.map.field.label[locale] });
  // The map that the trade of the language is used to.
  const [eight, eleven] = [
    { id: "eight", bars: 8 },
    { id: "eleven", bars: 11 },
  ] as const;
  const [own, other] = locale === "en-US" ? [eleven, eight] : [eight, eleven];
  expect(await bars.count()).toBe(own.bars);
  await pane.getByRole("heading", { name: text.prepare.preview }).scrollIntoViewIfNeeded();
  await bars.last().scrollIntoViewIfNeeded();
  await picture("preview");
  for (const chosen of [other, own]) {
    await map.selectOption(chosen.id);
    const [wanted, more] = [bars.nth(chosen.bars - 1), bars.nth(chosen.bars)];
    await Promise.all([wanted.waitFor(), more.waitFor({ state: "detached" })]);
  }
}

it.each(LOOKS)(
  "previews the segments, then leads from one to its customers and back to all: $locale $colors",
  async (look) => {
    await inPane(playground, look, async (opened) => {
      const { pane, page, text, picture } = opened;
      const name = sheetKind("segments")!.name[look.locale];
      const customers = TEXTS.tabs.customers[look.locale];
      await chooseKind(opened, name);
      await countedSentence(opened);
      await expectUsable(opened);
      await expectPreviewFollows(opened, look);
      await buildNow(opened, name);
      const bars = pane.getByRole("list", { name: TEXTS.previewHeading[look.locale] });
      const best = SEGMENT_NAMES[look.locale === "en-US" ? "champions" : "importantValue"][look.locale];
      const champions = bars.getByRole("button", { name: new RegExp(`^${best}`) });
      await champions.focus();
      await page.keyboard.press("Enter");
      const status = pane.getByRole("status").filter({ hasText: customers });
      await status.waitFor();
      const inView = await customersInView(opened, customers, TERMS.segment[look.locale]);
      expect(new Set(inView)).toEqual(new Set([best]));
      expect(await status.textContent()).toBe(
        text.parts.shown(customers, best, inView.length, inView.length.toLocaleString("en-US")),
      );
      expect(await champions.getAttribute("aria-current")).toBe("true");
      await expectUsable(opened);
      await bars.scrollIntoViewIfNeeded();
      await picture("segment-shown");
      // The same from the form of the build that stands.
      await pane.getByRole("button", { name: text.result.home }).click();
      await pane.getByRole("button", { name: text.home.changeNamed(name) }).click();
      await pane.getByRole("heading", { name: text.prepare.preview }).waitFor();
      await pane.getByRole("button", { name: text.parts.showAll }).click();
      await status.waitFor();
      const all = await customersInView(opened, customers, TERMS.segment[look.locale]);
      expect(all.length).toBeGreaterThan(inView.length);
      expect(await status.textContent()).toBe(
        text.parts.allShown(customers, all.length, all.length.toLocaleString("en-US")),
      );
      await expectUsable(opened);
      await bars.scrollIntoViewIfNeeded();
      await picture("preview-built");
    });
  },
);
