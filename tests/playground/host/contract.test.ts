/** Everything the host's object model implements exists in the real client under that wire name. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { EVENT } from "../../../playground/host/events";
import { HostCollection, HostObject, membersOf } from "../../../playground/host/host-object";
import * as services from "../../../playground/host/services";
import { type ClassContract, clientSource, readClientContract } from "./client-contract";

const contract = readClientContract();
const modelFolder = path.resolve(__dirname, "../../../playground/host/model");

type ModelClass = { readonly wireClass: string; readonly prototype: HostObject };

function isModelClass(exported: unknown): exported is ModelClass {
  return (
    typeof exported === "function" &&
    exported.prototype instanceof HostObject &&
    (exported as unknown as ModelClass).wireClass !== ""
  );
}

const modelClasses = readdirSync(modelFolder)
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(path.join(modelFolder, file))))
  .filter(isModelClass);

function contractFor({ wireClass }: ModelClass): ClassContract {
  const found = contract.get(wireClass);
  if (!found) throw new Error(`The client has no class ${wireClass}.`);
  return found;
}

it("reads the contract out of the client", () => {
  expect(contract.size).toBeGreaterThan(180);
  expect(contract.get("Range")?.writable).toContain("Values");
  expect(contract.get("Range")?.writable).not.toContain("Text");
  expect(contract.get("Worksheet")?.methods).toContain("GetRange");
  expect(contract.get("WorksheetCollection")?.isCollection).toBe(true);
});

it("finds the model's classes, each wire class once", () => {
  const wireNames = modelClasses.map(({ wireClass }) => wireClass);
  expect(wireNames).toEqual(
    expect.arrayContaining(["Workbook", "Worksheet", "Range", "Table", "Chart", "ConditionalFormat", "DataValidation"]),
  );
  expect(new Set(wireNames).size).toBe(wireNames.length);
});

describe.each(modelClasses.map((modelClass) => [modelClass.wireClass, modelClass] as const))("%s", (_, modelClass) => {
  const members = membersOf(modelClass.prototype);

  it("has only properties of the client's contract", () => {
    expect([...members.properties.values()].filter((name) => !contractFor(modelClass).properties.has(name))).toEqual(
      [],
    );
  });

  it("takes only what the client may set", () => {
    expect([...members.writable].filter((name) => !contractFor(modelClass).writable.has(name))).toEqual([]);
  });

  it("has only methods the client calls", () => {
    expect([...members.methods].filter((name) => !contractFor(modelClass).methods.has(name))).toEqual([]);
  });

  it("is a collection just where the client's class is one", () => {
    expect(modelClass.prototype instanceof HostCollection).toBe(contractFor(modelClass).isCollection);
  });
});

it("sends events under the client's numbers", () => {
  const listened = (className: string, event: string): number | undefined => contract.get(className)?.events.get(event);
  expect(EVENT).toMatchObject({
    worksheetChanged: listened("Worksheet", "onChanged"),
    worksheetActivated: listened("WorksheetCollection", "onActivated"),
    worksheetDeactivated: listened("WorksheetCollection", "onDeactivated"),
    worksheetAdded: listened("WorksheetCollection", "onAdded"),
    worksheetSelectionChanged: listened("Worksheet", "onSelectionChanged"),
    worksheetDeleted: listened("WorksheetCollection", "onDeleted"),
    worksheetCalculated: listened("Worksheet", "onCalculated"),
    tableSelectionChanged: listened("Table", "onSelectionChanged"),
    tableChanged: listened("Table", "onChanged"),
    tableAdded: listened("TableCollection", "onAdded"),
    tableDeleted: listened("TableCollection", "onDeleted"),
    documentSelectionChanged: Number(/office10EventIdDocumentSelectionChangedEvent = (\d+);/.exec(clientSource)?.[1]),
  });
});

it.each([services.CustomFunctions, services.AddinInternalService])(
  "names the members of %p as the client does",
  (service) => {
    for (const method of membersOf(service.prototype).methods) {
      const asCalled = new RegExp(`"${method}"|"${method.charAt(0).toLowerCase()}${method.slice(1)}"`);
      expect(clientSource).toMatch(asCalled);
    }
  },
);
