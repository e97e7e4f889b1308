/**
 * The part of `window.external` by which office.js identifies its host, as in Excel on Windows. With it
 * `Office.onReady` reports Excel on a PC and `isSetSupported` the API sets below; requests go over the bridge instead.
 */

/** Sets whose members the client has and the host implements, as far as the product needs them. */
const SUPPORTED_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
};

/** The client's number for a call the host does not implement (ooeOperationNotSupported). */
const NOT_SUPPORTED = 5000;
const SUCCEEDED = 0;
/** Excel among Office's applications. */
const APPLICATION = 1;
const VERSION = "16.0.15407.20000";

interface OfficePlace {
  /** BCP 47 tag, Office's display language. */
  readonly locale: string;
  /** The workbook's file name. */
  readonly documentName: string;
  /** Kept for `Office.context.document.settings`, by key, each value its JSON text. */
  readonly documentSettings: Map<string, string>;
  /** Versions of an older Excel, by set: the client itself refuses what later ones have. Default: all it has. */
  readonly sets?: Readonly<Record<string, string>>;
}

type Callback = (status: number) => void;

/** Methods to be put on `window.external`. */
export function windowExternal(place: OfficePlace): Readonly<Record<string, (...args: never[]) => unknown>> {
  const context = contextOf(place);
  return {
    // "disableLogging" keeps the client from calling a telemetry host; 3 = a task pane in a shared runtime.
    GetHostInfo: () => `Excel$Win32$16.01$${place.locale}$playground$$disableLogging$3`,
    GetContext: () => context,
    Execute: (_id: number, _parameters: unknown, callback: Callback) => callback(NOT_SUPPORTED),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: Callback) => callback(SUCCEEDED),
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(SUCCEEDED),
  };
}

function contextOf(place: OfficePlace): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => APPLICATION,
    GetSolutionRef: () => "sales-planner",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => place.locale,
    GetAppDataLocale: () => place.locale,
    GetDocUrl: () => place.documentName,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "playground",
    GetInstanceId: () => "playground",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => VERSION,
    GetSupportedMatrix: () => JSON.stringify({ ...SUPPORTED_SETS, ...place.sets }),
    GetInitialDisplayMode: () => 2,
    GetSettings: () => settingsOf(place.documentSettings),
    GetOfficeThemeInfo: () => "{}",
  };
}

function settingsOf(stored: Map<string, string>): unknown {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of stored) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      stored.clear();
      keys.forEach((key, index) => stored.set(key, values[index] ?? ""));
    },
  };
}
