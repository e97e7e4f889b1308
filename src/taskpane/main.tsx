/**
 * The pane's entry, loaded once for a workbook: pane and custom functions share this runtime.
 * Functions are registered before anything is drawn, because a sheet may need them while the pane is closed.
 */
import { createRoot } from "react-dom/client";
import { registerFunctions } from "../functions/register";
import { officeReady } from "../workbook/host";
import { noteRefusal } from "./data/refusals";
import { App } from "./shell/App";
import { paneLocale } from "./shell/language";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element #root");
  const office = await officeReady();
  if (office.host !== null) {
    registerFunctions({
      locale: () => paneLocale(office.locale),
      onRefusal: (id, { code, text }) => noteRefusal({ id, code, text }),
    });
  }
  createRoot(root).render(<App office={office} />);
}

start().catch((error: unknown) => {
  // Without the pane the page itself shows the error; it must not stay blank.
  document.body.textContent = `Sales Planner could not start: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
