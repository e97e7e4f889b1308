/**
 * Runs the real, unmodified office.js in Node over a grid: for tests and the command line. `installGlobals` sets the
 * globals that the product's code uses in a pane.
 */
import path from "node:path";
import type { Grid } from "../grid/grid";
import { connectBridge } from "./bridge";
import { createNodeWindow } from "./node-window";
import { windowExternal } from "./window-external";
import { WorkbookHost } from "./workbook-host";

const OFFICE_FOLDER = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const START_LIMIT_MS = 20_000;

const API_NAMES = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/**
 * The running client and its host.
 * @internal Exported for tests.
 */
export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: WorkbookHost;
  /** Ends the client and disconnects from the grid, which stays open. */
  dispose(): void;
}

interface StartOptions {
  /** Office's display language (BCP 47). */
  readonly locale: string;
  /** Versions of an older Excel, by API set: members of later ones raise ApiNotFound, as the client declares them. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Called once office.js has loaded, before it is ready, as a page's own scripts run. */
  readonly atLoad?: (functions: typeof CustomFunctions) => void;
}

/**
 * Starts office.js; resolves when `Office.onReady` has.
 * @internal Exported for tests.
 */
export async function bootOffice(grid: Grid, options: StartOptions): Promise<OfficeRuntime> {
  const host = new WorkbookHost(grid);
  const connection = connectBridge(host);
  const { locale, sets } = options;
  const place = { locale, documentName: grid.name, documentSettings: new Map<string, string>(), sets };
  const page = createNodeWindow(OFFICE_FOLDER, locale, windowExternal(place));
  page.global["_richApiNativeBridge"] = connection.bridge;
  page.run("office.js");
  options.atLoad?.(page.global["CustomFunctions"] as typeof CustomFunctions);
  await within(START_LIMIT_MS, (page.global["Office"] as typeof Office).onReady(), "office.js did not start");
  if (sets !== undefined) refuseLaterSets(page.global["OfficeExtension"]);
  const api = Object.fromEntries(API_NAMES.map((name) => [name, page.global[name]])) as unknown as Omit<
    OfficeRuntime,
    "host" | "dispose"
  >;
  return {
    ...api,
    host,
    dispose() {
      connection.disconnect();
      host.dispose();
      page.close();
    },
  };
}

/** Switches on the client's own check of each member's set; otherwise it leaves that to the host. */
function refuseLaterSets(extension: unknown): void {
  (extension as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
}

/**
 * Makes the runtime's `Excel`, `Office`, … the global ones; the returned function restores the former ones.
 * @internal Exported for tests.
 */
export function installGlobals(runtime: OfficeRuntime): () => void {
  const target = globalThis as Record<string, unknown>;
  const before = API_NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  for (const name of API_NAMES) target[name] = runtime[name];
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else delete target[name];
    }
  };
}

/** Runs `work` with the real office.js over the grid installed as the global `Excel` and `Office`. */
export async function withOffice<Result>(grid: Grid, locale: string, work: () => Promise<Result>): Promise<Result> {
  const office = await bootOffice(grid, { locale });
  const restore = installGlobals(office);
  try {
    return await work();
  } finally {
    restore();
    office.dispose();
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>, failure: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${failure} within ${milliseconds / 1000} s.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
