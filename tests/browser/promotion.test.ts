/** The war room on the wall: a promotion refreshed by itself while its result is shown, never while a cell is edited. */
import { promotionKind } from "../../src/kinds/promotion/kind";
import { buildNow, chooseKind, inPane, type PanePage } from "./pane-page";
import { Playground } from "./playground";

jest.setTimeout(300_000);

const playground = new Playground({ width: 1200, height: 900 });
const LOCALE = "en-US";
const NAME = promotionKind.name[LOCALE];
const MINUTE = 60_000;

declare global {
  interface Window {
    /** Lets so many milliseconds pass for those that wait a minute or longer. */
    letPass?: (milliseconds: number) => void;
  }
}

/** Waits of a minute and longer end when the test says so; what comes back lets minutes pass. */
async function holdLongWaits({ pane }: PanePage): Promise<(minutes: number) => Promise<void>> {
  const body = pane.locator("body");
  await body.evaluate((root, least) => {
    const page = root.ownerDocument.defaultView!;
    const [later, never] = [page.setTimeout.bind(page), page.clearTimeout.bind(page)];
    const waits = new Map<number, { readonly due: number; readonly act: () => void }>();
    let [now, last] = [0, 1_000_000_000];
    page.setTimeout = ((act: () => void, milliseconds = 0, ...given: unknown[]) => {
      if (milliseconds < least) return later(act, milliseconds, ...given);
      waits.set(++last, { due: now + milliseconds, act });
      return last;
    }) as typeof page.setTimeout;
    page.clearTimeout = ((id?: number) => (waits.delete(id!) ? undefined : never(id))) as typeof page.clearTimeout;
    page.letPass = (milliseconds) => {
      now += milliseconds;
      for (const [id, { due, act }] of [...waits]) if (due <= now && waits.delete(id)) act();
    };
  }, MINUTE);
  return (minutes) =>
    body.evaluate((root, milliseconds) => root.ownerDocument.defaultView!.letPass!(milliseconds), minutes * MINUTE);
}

/** Counts from now on how often the pane has begun to refresh. */
async function refreshesOf({ pane, text }: PanePage): Promise<() => Promise<number>> {
  const body = pane.locator("body");
  await body.evaluate((root, heading) => {
    const isShown = (): boolean => [...root.querySelectorAll("h1")].some(({ textContent }) => textContent === heading);
    let was = isShown();
    root.dataset.refreshes = "0";
    new MutationObserver(() => {
      const is = isShown();
      if (is && !was) root.dataset.refreshes = String(Number(root.dataset.refreshes) + 1);
      was = is;
    }).observe(root, { subtree: true, childList: true, characterData: true });
  }, text.running.refreshing(NAME));
  return async () => Number(await body.getAttribute("data-refreshes"));
}

it("refreshes by itself after the minutes chosen, not while a cell is edited, and no more once switched off", async () => {
  await inPane(playground, { locale: LOCALE }, async (opened) => {
    const { pane, text } = opened;
    await chooseKind(opened, NAME);
    await buildNow(opened, NAME);
    const [pass, refreshes] = [await holdLongWaits(opened), await refreshesOf(opened)];
    const byItself = pane.getByRole("switch", { name: text.selfRefresh.by });
    const every = pane.getByLabel(text.selfRefresh.every);
    const isBuiltAgain = async (count: number): Promise<void> => {
      await pane.locator(`body[data-refreshes="${count}"]`).waitFor();
      await pane.getByRole("heading", { name: text.result.built(NAME) }).waitFor({ timeout: 120_000 });
    };

    await pass(120);
    expect([await byItself.isChecked(), await refreshes()]).toEqual([false, 0]);

    await byItself.click();
    expect(await every.inputValue()).toBe("10");
    await pass(9.9);
    expect(await refreshes()).toBe(0);
    await pass(0.2);
    await isBuiltAgain(1);

    // The choice holds for the next result; an edited cell holds the refresh back until it is left.
    await every.selectOption("30");
    await pass(29);
    await playground.make({ isEditing: true });
    await pass(2);
    await pane.locator("body").evaluate(() => new Promise((resolve) => setTimeout(resolve, 6_000)));
    expect(await refreshes()).toBe(1);
    await playground.make({ isEditing: false });
    await isBuiltAgain(2);

    await byItself.click();
    await pass(120);
    expect([await byItself.isChecked(), await refreshes()]).toEqual([false, 2]);
  });
});
