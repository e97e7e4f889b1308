/**
 * The contract between office.js and its host, read out of the client's own source (the debug build of the installed
 * package): each class's wire names, what a client may set, and the numbers of its events.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

export interface ClassContract {
  /** Properties and child objects the client reads from responses or addresses by path. */
  readonly properties: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly isCollection: boolean;
  /** Numbers the client listens to, by the property that registers the handler. */
  readonly events: ReadonlyMap<string, number>;
}

const packageFile = require.resolve("@microsoft/office-js/package.json");
export const clientSource = readFileSync(
  path.join(path.dirname(packageFile), "dist/excel-win32-16.01.debug.js"),
  "utf8",
).replaceAll("\r\n", "\n");

const CLASS_START = /\n {4}var (\w+) = \(function \(_super\) \{\n/g;

function names(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map((match) => match[1] ?? "");
}

function listAfter<Item>(code: string, property: string): Item[] {
  const list = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^;]*\\]);`).exec(code)?.[1];
  return list === undefined ? [] : (JSON.parse(list) as Item[]);
}

function contractOf(code: string): ClassContract {
  const scalars = listAfter<string>(code, "_scalarPropertyOriginalNames");
  const updatable = listAfter<boolean>(code, "_scalarPropertyUpdateable");
  const set = names(code, /_invokeSetProperty\(\w+, "(\w+)"/g);
  return {
    properties: new Set([...scalars, ...names(code, /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/g)]),
    writable: new Set([...scalars.filter((_, index) => updatable[index]), ...set]),
    methods: new Set(
      names(
        code,
        /_(?:createMethodObject\([\w.]+, this|createAndInstantiateMethodObject\([\w.]+, this|invokeMethod\(\w+), "(\w+)"/g,
      ),
    ),
    isCollection: code.includes('"_isCollection"'),
    events: new Map(
      [...code.matchAll(/prototype, "(on\w+)", \{(?:(?!prototype, "on)[^])*?eventType: (\d+)/g)].map((match) => [
        match[1] ?? "",
        Number(match[2]),
      ]),
    ),
  };
}

/** Every class of the client's Excel library by its name. */
export function readClientContract(): ReadonlyMap<string, ClassContract> {
  const library = clientSource.slice(
    clientSource.indexOf('var _typeQuery = "Query"'),
    clientSource.indexOf("})(Excel || (Excel = {}));\nvar __extends", 1),
  );
  const starts = [...library.matchAll(CLASS_START)];
  return new Map(
    starts.map((start, index) => [start[1] ?? "", contractOf(library.slice(start.index, starts[index + 1]?.index))]),
  );
}
