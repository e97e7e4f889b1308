/**
 * First script of the pane's page in the playground, before office.js: connects the pane to the workbook of the page
 * around it. Without that page (the pane opened by itself) office.js loads as in any browser, without Excel.
 */

import type { Difficulties } from "./difficulties";

/** What the playground's page offers the pane as `window.salesPlannerPlayground`. */
export interface PlaygroundConnection {
  /** Connects the pane's window to the workbook's host. */
  connect(paneWindow: Window): void;
  /** Of the host, for tests to switch on. */
  readonly difficulties: Difficulties;
}

declare global {
  interface Window {
    salesPlannerPlayground?: PlaygroundConnection;
  }
}

window.parent.salesPlannerPlayground?.connect(window);
