/**
 * The little of a browser's window that office.js needs to start in Node: a document that loads scripts from disk,
 * storage, and timers that can all be ended. No jsdom.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** Only so that URLs are well-formed; nothing is fetched. */
const ORIGIN = "http://playground.invalid";
const SCRIPTS = `${ORIGIN}/office/`;

/**
 * Names the client looks up for every cell it sends. As properties of a context's global object each look-up would go
 * through Node's interceptors, which is several times slower than in a browser; as bindings of a script it does not.
 */
const QUICK_NAMES =
  "const { Array, Object, JSON, Math, Date, Number, String, Boolean, Error, RegExp, isNaN, isFinite, parseInt } = globalThis;";

/** Compiled once a process: the client is over a megabyte of text. */
const compiled = new Map<string, vm.Script>();

function scriptOf(file: string): vm.Script {
  let script = compiled.get(file);
  if (!script) compiled.set(file, (script = new vm.Script(readFileSync(file, "utf8"), { filename: file })));
  return script;
}

interface NodeWindow {
  readonly global: Record<string, unknown>;
  /** Runs a file of the scripts' folder, as a script tag would. */
  run(name: string): void;
  /** Ends every timer the scripts have started. */
  close(): void;
}

interface Element {
  tagName: string;
  src?: string;
  onload?: () => void;
  onerror?: (failure: unknown) => void;
  [name: string]: unknown;
}

/** A window whose script tags load files of `scriptFolder`. */
export function createNodeWindow(
  scriptFolder: string,
  locale: string,
  external: Readonly<Record<string, unknown>>,
): NodeWindow {
  const timers = new Timers();
  const global: Record<string, unknown> = {
    ...timers.functions,
    external,
    console,
    performance,
    queueMicrotask,
    Promise,
    JSON,
    URL,
    TextEncoder,
    TextDecoder,
  };
  for (const name of ["window", "self", "globalThis", "top", "parent"]) global[name] = global;
  const context = vm.createContext(global);
  vm.runInContext(QUICK_NAMES, context);
  const run = (name: string): void => {
    scriptOf(path.join(scriptFolder, name)).runInContext(context);
  };
  const load = (script: Element): void => {
    timers.functions.setTimeout(() => {
      try {
        run((script.src ?? "").slice(SCRIPTS.length));
      } catch (failure) {
        script.onerror?.(failure);
        throw failure;
      }
      script.onload?.();
    }, 0);
  };
  Object.assign(global, pageOf(locale), { document: documentOf(load) });
  return { global, run, close: () => timers.endAll() };
}

function pageOf(locale: string): Record<string, unknown> {
  const href = `${ORIGIN}/taskpane.html`;
  return {
    name: "",
    location: { search: "", hash: "", href, origin: ORIGIN, protocol: "http:", hostname: "playground.invalid" },
    navigator: { userAgent: "Node", language: locale },
    history: {},
    screen: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: ignore,
    removeEventListener: ignore,
  };
}

function storage(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => items.set(key, String(value)),
    removeItem: (key: string) => items.delete(key),
  };
}

const ignore = (): void => undefined;

/**
 * Creates elements that store their properties and attributes; a script element that is appended is passed to `load`.
 */
function elementFactory(load: (script: Element) => void): (tag: string) => Element {
  return (tag) => ({
    tagName: tag.toUpperCase(),
    style: {},
    setAttribute(this: Element, name: string, value: unknown) {
      this[name] = value;
    },
    getAttribute(this: Element, name: string) {
      return this[name] ?? null;
    },
    addEventListener: ignore,
    removeEventListener: ignore,
    removeChild: ignore,
    appendChild(child: Element) {
      if (child.tagName === "SCRIPT") load(child);
      return child;
    },
  });
}

function documentOf(load: (script: Element) => void): Record<string, unknown> {
  const element = elementFactory(load);
  const head = element("head");
  const body = element("body");
  // The client derives its folder from the script tag that ends in office.js.
  const officeScript = { ...element("script"), src: `${SCRIPTS}office.js` };
  const byTag: Readonly<Record<string, Element>> = { script: officeScript, head, body };
  return {
    readyState: "complete",
    URL: `${ORIGIN}/taskpane.html`,
    cookie: "",
    head,
    body,
    documentElement: element("html"),
    createElement: element,
    createTextNode: () => ({}),
    getElementsByTagName: (tag: string) => (byTag[tag] ? [byTag[tag]] : []),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: ignore,
    removeEventListener: ignore,
  };
}

/** Timer functions that record their pending timers. Intervals alone do not keep the process alive. */
class Timers {
  private readonly running = new Set<NodeJS.Timeout>();

  readonly functions = {
    setTimeout: (task: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): NodeJS.Timeout => {
      const timer = setTimeout(() => {
        this.running.delete(timer);
        task(...args);
      }, delay);
      this.running.add(timer);
      return timer;
    },
    setInterval: (task: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): NodeJS.Timeout => {
      const timer = setInterval(task, delay, ...args);
      timer.unref();
      this.running.add(timer);
      return timer;
    },
    clearTimeout: (timer?: NodeJS.Timeout): void => this.end(timer),
    clearInterval: (timer?: NodeJS.Timeout): void => this.end(timer),
  };

  endAll(): void {
    for (const timer of [...this.running]) this.end(timer);
  }

  private end(timer: NodeJS.Timeout | undefined): void {
    if (!timer) return;
    clearTimeout(timer);
    this.running.delete(timer);
  }
}
