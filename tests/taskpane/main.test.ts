/** The pane's entry: functions are there before Office is, and a calculation need not wait for the pane. */
import { FUNCTIONS } from "../../src/functions/catalogue";

jest.mock("react-dom/client", () => ({ createRoot: () => ({ render: jest.fn() }) }));
jest.mock("../../src/taskpane/shell/App", () => ({ App: () => null }));

const GLOBALS = ["CustomFunctions", "Office", "document"] as const;
const page = globalThis as unknown as Record<(typeof GLOBALS)[number], unknown>;
afterEach(() => {
  for (const name of GLOBALS) delete page[name];
});

test("functions are associated as the script loads, while Office is still starting", async () => {
  const associated: string[] = [];
  page.CustomFunctions = { associate: (id: string) => associated.push(id) };
  page.Office = { onReady: () => new Promise(() => undefined) };
  page.document = { getElementById: () => ({}) };
  await import("../../src/taskpane/main");
  expect(associated.sort()).toEqual(FUNCTIONS.map(({ id }) => id).sort());
});
