/**
 * The pane's entry, loaded once for a workbook: pane and custom functions share this runtime.
 * Functions are registered as the script loads, before Office is ready: a sheet may need them while the pane is closed,
 * and Excel calls them as soon as it can.
 */
import { createRoot } from "react-dom/client";
import { registerFunctions } from "../functions/register";
import { displayLocale, officeReady } from "../workbook/host";
import { noteRefusal } from "./data/refusals";
import { App } from "./shell/App";
import { paneLocale } from "./shell/language";

async function start(): Promise<void> {
  registerFunctions({
    locale: () => paneLocale(displayLocale()),
    onRefusal: (id, { code, text }) => noteRefusal({ id, code, text }),
  });
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element #root");
  const office = await officeReady();
  createRoot(root).render(<App office={office} />);
}

start().catch((error: unknown) => {
  // Without the pane the page itself shows the error; it must not stay blank.
  document.body.textContent = `Sales Planner could not start: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
