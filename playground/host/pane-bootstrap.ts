/**
 * First script of the pane's page in the playground, before office.js: asks the page around it for the workbook.
 * Without that page (the pane opened by itself) office.js loads as in any browser and finds no Excel.
 */

/** What the playground's page offers the pane as `window.salesPlannerPlayground`. */
export interface PlaygroundConnection {
  /** Gives the pane's window the workbook's host (connectFrame). */
  connect(paneWindow: Window): void;
}

declare global {
  interface Window {
    salesPlannerPlayground?: PlaygroundConnection;
  }
}

window.parent.salesPlannerPlayground?.connect(window);
