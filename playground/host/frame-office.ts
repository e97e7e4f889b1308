/**
 * Makes a window of the playground, the pane's, one in which office.js finds Excel. To be called before office.js loads.
 */
import { connectBridge, type NativeBridge } from "./bridge";
import { windowExternal } from "./window-external";
import type { WorkbookHost } from "./workbook-host";

export interface FrameOptions {
  /** BCP 47 tag, Office's display language. */
  readonly locale: string;
  readonly documentName: string;
}

/** What office.js reads from its window, besides the web's own. */
interface OfficeWindow extends Window {
  _richApiNativeBridge?: NativeBridge;
}

/** Connects `paneWindow`, of the same origin, until it is left or the returned function is called. */
export function connectFrame(paneWindow: Window, host: WorkbookHost, options: FrameOptions): () => void {
  const target: OfficeWindow = paneWindow;
  const connection = connectBridge(host);
  const disconnect = (): void => connection.disconnect();
  Object.assign(target.external, windowExternal({ ...options, documentSettings: new Map() }));
  target._richApiNativeBridge = connection.bridge;
  target.addEventListener("pagehide", disconnect, { once: true });
  return disconnect;
}
