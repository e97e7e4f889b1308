/**
 * The add-in's own pane in a frame of the page. Its page asks for the workbook before it loads office.js; what it gets
 * is the host behind the real office.js.
 */
import type { Locale } from "../../text/locale";
import { connectFrame } from "../host/frame-office";
import { WorkbookHost } from "../host/workbook-host";
import type { UniverGrid } from "../grid/univer-grid";
import { element } from "./elements";

const PANE_PAGE = "taskpane.html";

export class Pane {
  private readonly frame = element("pane", HTMLIFrameElement);

  constructor(
    grid: UniverGrid,
    private locale: Locale,
  ) {
    const host = new WorkbookHost(grid);
    window.salesPlannerPlayground = {
      connect: (paneWindow) => void connectFrame(paneWindow, host, { locale: this.locale, documentName: grid.name }),
    };
  }

  /** Office tells its language once, when it starts: the pane is loaded anew. */
  load(locale: Locale): void {
    this.locale = locale;
    this.frame.src = PANE_PAGE;
  }

  /** The pane follows the system's colours; inside a frame these are the frame's own colour scheme. */
  setDark(dark: boolean): void {
    this.frame.style.colorScheme = dark ? "dark" : "light";
  }
}
