/**
 * How long the page stands still while a build runs: the time between two turns of the pane's clock, and what of it the pane itself
 * computes. In Excel the pane has a thread of its own; in the playground the grid shares it.
 */
import { sheetKind } from "../../src/kinds/catalogue";
import { buildNow, chooseKind, countedSentence, inPane, type PanePage } from "./pane-page";
import { Playground } from "./playground";

jest.setTimeout(240_000);

const playground = new Playground({ width: 1280, height: 800 });

interface Stretch {
  readonly phase: string;
  readonly milliseconds: number;
}

declare global {
  interface Window {
    stretches?: Stretch[];
  }
}

/** Notes from now on how long the page stands still, and in which phase of the build. */
async function watch({ pane }: PanePage): Promise<void> {
  await pane.locator("body").evaluate((body) => {
    const { defaultView: view } = body.ownerDocument;
    const found: Stretch[] = (view!.stretches = []);
    let last = performance.now();
    const turn = (): void => {
      const now = performance.now();
      found.push({ phase: body.querySelector("[role=status]")?.textContent ?? "", milliseconds: now - last });
      last = now;
      view!.setTimeout(turn, 0);
    };
    turn();
  });
}

const longest = async ({ pane }: PanePage): Promise<readonly Stretch[]> =>
  pane.locator("body").evaluate((body) => {
    const found = [...(body.ownerDocument.defaultView!.stretches ?? [])];
    return found.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 12);
  });

it.each(["goal", "segments"])("never stands still for long while %s is built", async (id) => {
  await inPane(playground, { locale: "en-US" }, async (opened) => {
    const name = sheetKind(id)!.name["en-US"];
    await chooseKind(opened, name);
    await countedSentence(opened);
    await watch(opened);
    await buildNow(opened, name);
    const found = await longest(opened);
    console.log(JSON.stringify(found.map(({ phase, milliseconds }) => `${phase} ${Math.round(milliseconds)}`)));
    expect(found.length).toBeGreaterThan(0);
  });
});
