/**
 * The add-in's own pane in a frame of the page. Its page asks for the workbook before it loads office.js; what it gets
 * is the host behind the real office.js.
 */
import type { Locale } from "../../src/text/locale";
import { connectFrame } from "../host/frame-office";
import { WorkbookHost } from "../host/workbook-host";
import type { UniverGrid } from "../grid/univer-grid";
import { element } from "./elements";
import { PaneColors } from "./pane-colors";

const PANE_PAGE = "taskpane.html";

export class Pane {
  private readonly frame = element("pane", HTMLIFrameElement);

  private readonly colors: PaneColors;

  constructor(
    grid: UniverGrid,
    private locale: Locale,
    dark: boolean,
  ) {
    const host = new WorkbookHost(grid);
    this.colors = new PaneColors(dark);
    window.salesPlannerPlayground = {
      connect: (paneWindow) => {
        this.colors.connect(paneWindow);
        connectFrame(paneWindow, host, { locale: this.locale, documentName: grid.name });
      },
    };
  }

  /** Office tells its language once, when it starts: the pane is loaded anew. */
  load(locale: Locale): void {
    this.locale = locale;
    this.frame.src = PANE_PAGE;
  }

  setDark(dark: boolean): void {
    this.colors.set(dark);
  }
}
