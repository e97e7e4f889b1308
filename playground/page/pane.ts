/**
 * The add-in's own pane in a frame of the page. Before office.js loads there, the frame's first script
 * (host/pane-bootstrap.ts) connects it to the workbook's host.
 */
import type { Locale } from "../../src/text/locale";
import { connectBridge, type NativeBridge } from "../host/bridge";
import { windowExternal } from "../host/window-external";
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
      difficulties: host.difficulties,
      connect: (paneWindow) => {
        this.colors.connect(paneWindow);
        this.connectPage(paneWindow);
        connectFrame(paneWindow, host, { locale: this.locale, documentName: grid.name });
      },
    };
  }

  /** Office has one display language from its start to its end, so the pane is loaded again. */
  load(locale: Locale): void {
    this.locale = locale;
    this.frame.src = PANE_PAGE;
  }

  /** To the pane's heading, from where Tab goes on. */
  focus(): void {
    this.frame.contentWindow?.focus();
    this.frame.contentDocument?.querySelector<HTMLElement>("h1")?.focus();
  }

  /** F6 leads back to the spreadsheet; the page's language menu is the only one. */
  private connectPage(paneWindow: Window): void {
    paneWindow.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      window.focus();
      element("grid", HTMLDivElement).querySelector<HTMLElement>("[contenteditable=true], canvas")?.focus();
    });
    paneWindow.addEventListener("DOMContentLoaded", () => {
      const style = paneWindow.document.createElement("style");
      style.textContent = "[data-language-menu] { display: none !important }";
      paneWindow.document.head.append(style);
    });
  }

  setDark(dark: boolean): void {
    this.colors.set(dark);
  }
}

/** What office.js reads from its window besides the web's own. */
interface OfficeWindow extends Window {
  _richApiNativeBridge?: NativeBridge;
}

/** Connects a window of the same origin until it is left; to be called before office.js loads in it. */
function connectFrame(
  target: OfficeWindow,
  host: WorkbookHost,
  options: { readonly locale: Locale; readonly documentName: string },
): void {
  const connection = connectBridge(host);
  Object.assign(target.external, windowExternal({ ...options, documentSettings: new Map() }));
  target._richApiNativeBridge = connection.bridge;
  target.addEventListener("pagehide", () => connection.disconnect(), { once: true });
}
