/** Orders of a real warehouse in the pane: what is built is what the same rows on a sheet make; what goes wrong is one sentence. */
import { TEXTS } from "../../src/kinds/segments/texts";
import { sheetKind } from "../../src/kinds/catalogue";
import {
  buildNow,
  chooseKind,
  countedSentence,
  expectUsable,
  fileOf,
  inPane,
  LOOKS,
  openInPage,
  type PanePage,
  tableRows,
} from "../browser/pane-page";
import { Playground } from "../browser/playground";
import { READER, type Servers, startServers, tabSeparated } from "./clickhouse-server";
import { csvOf, HEADINGS, ROWS } from "./picked-orders";

jest.setTimeout(240_000);

const KIND = sheetKind("segments")!;
let running: Servers;

const playground = new Playground({ width: 1200, height: 900 }, async () => {
  running = await startServers(1);
  const [{ address, run }] = running.servers as [Servers["servers"][number]];
  await run(`CREATE TABLE orders (${HEADINGS.map((heading) => `\`${heading}\` String`).join(", ")}) ENGINE = Log`);
  await run("INSERT INTO orders FORMAT TabSeparated", tabSeparated(ROWS));
  return new URL(address);
});
afterAll(() => running.stop());

type Typed = Readonly<Partial<Record<"address" | "table" | "user" | "password", string>>>;

/** Types where the orders stand, and connects. */
async function connect({ pane, text }: PanePage, typed: Typed): Promise<void> {
  const given = { address: `${playground.served.url}/warehouse`, table: "orders", ...READER, ...typed };
  for (const field of ["address", "table", "user", "password"] as const)
    await pane.getByLabel(text.warehouse[field], { exact: true }).fill(given[field]);
  await pane.getByRole("button", { name: text.warehouse.connect, exact: true }).click();
}

/** The fold is open by itself only as long as orders are lacking. */
async function openFold({ pane, text }: PanePage): Promise<void> {
  const fold = pane.getByRole("button", { name: new RegExp(`^${text.prepare.tables}`) });
  if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
}

async function openForm(opened: PanePage, name: string): Promise<void> {
  const { pane, text } = opened;
  await chooseKind(opened, name);
  await openFold(opened);
  await pane.getByRole("button", { name: text.warehouse.open, exact: true }).click();
}

/** Rows that came, by their number. */
const came = ({ text }: PanePage): RegExp =>
  new RegExp(
    text.warehouse
      .came("#", 2, "#", "#")
      .replace(/[()?.]/g, "\\$&")
      .replaceAll("#", "[\\d,]+"),
  );

test.each(LOOKS)("segments of a warehouse are those of the same rows on a sheet: $locale $colors", async (look) => {
  const { locale } = look;
  const [name, tab] = [KIND.name[locale], TEXTS.tabs.customers[locale]];
  await inPane(playground, look, async (opened) => {
    const { pane, picture } = opened;
    await openInPage(playground, opened, fileOf("orders.csv", csvOf(ROWS)));
    await chooseKind(opened, name);
    const counted = await countedSentence(opened);
    await buildNow(opened, name);
    const wanted = await tableRows(opened, tab);

    await openInPage(playground, opened, fileOf("other.csv", "a,b\n1,2\n"), true);
    await openForm(opened, name);
    await connect(opened, {});
    await pane.getByRole("heading", { name: opened.text.prepare.preview }).waitFor();
    await openFold(opened);
    await pane.getByText(came(opened)).waitFor();
    expect(await countedSentence(opened)).toBe(counted);
    await expectUsable(opened);
    await picture("warehouse");
    await buildNow(opened, name);
    expect(await tableRows(opened, tab)).toEqual(wanted);
    const kept = await pane.locator("html").evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain(READER.password);
  });
});

test("a reading that is stopped ends on the server, and the next one is taken", async () => {
  const [{ run }] = running.servers as [Servers["servers"][number]];
  const cells = [
    "concat('SO', toString(number))",
    "concat('C', toString(number % 99991 + 1))",
    "'2025-01-02'",
    "'1.50'",
    "''",
  ];
  await run(`CREATE TABLE many AS orders`);
  await run(`INSERT INTO many SELECT ${cells.slice(0, HEADINGS.length).join(", ")} FROM numbers(4000000)`);
  await inPane(playground, LOOKS[0]!, async (opened) => {
    const { pane, text } = opened;
    await openForm(opened, KIND.name["en-US"]);
    await connect(opened, { table: "many" });
    await pane.getByRole("button", { name: text.files.stop, exact: true }).click();
    const running = () => run(`SELECT count() FROM system.processes WHERE user = '${READER.user}'`);
    for (let tries = 0; tries < 50 && (await running()) !== "0\n"; tries++)
      await new Promise((done) => setTimeout(done, 100));
    expect(await running()).toBe("0\n");
    await pane.getByRole("button", { name: text.warehouse.open, exact: true }).click();
    await connect(opened, {});
    await pane.getByText(came(opened)).waitFor();
  });
});

test("what goes wrong is one sentence, and the next try is taken", async () => {
  await inPane(playground, LOOKS[0]!, async (opened) => {
    const { pane, text } = opened;
    await openForm(opened, KIND.name["en-US"]);
    const said = (sentence: RegExp | string) => pane.getByText(sentence).first().waitFor();
    await connect(opened, { password: "wrong" });
    await said(/refuses the password of “reader”/);
    await connect(opened, { table: "nothing" });
    await said(/has no table “nothing”/);
    await connect(opened, { address: "http://orders.example:8123" });
    await said(/would travel unencrypted/);
    // The server itself answers no page of another origin.
    await connect(opened, { address: running.servers[0]!.address });
    await said(/is there, but answers no web page/);
    await connect(opened, {});
    await pane
      .getByText(text.warehouse.came("", 2, "", "").slice(0, 24), { exact: false })
      .first()
      .waitFor();
    playground.errors.length = 0;
  });
});
