/**
 * What a file remembers of task pane add-ins, as Office stores it ([MS-OWEXML]): a web extension part for each, whose properties are the
 * add-in's settings (`workbook.settings`, each value as JSON), and one part that lists their task panes. Those of other
 * add-ins are kept as they are.
 */
import type { FilePart } from "../grid/grid";
import {
  addContentType,
  addRelationship,
  attribute,
  contentType,
  editPart,
  escapeXml,
  type Parts,
  partText,
  relationships,
  relationshipsPath,
  setPart,
  withLastChild,
  XML_HEAD,
} from "./parts";

/** Id and version of manifest.xml. */
const ADD_IN = { id: "7c2c2c86-9f0e-4f0f-8f62-5b0f7d2f6d1a", version: "0.1.0.0" };
/** A store gives add-ins ids of its own, so that an extension is recognised by its settings too. */
const OWN_SETTING = /^SalesPlanner\./;

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATED = "http://schemas.microsoft.com/office/2011/relationships";
const TYPE = "application/vnd.ms-office";

/** The task panes' part and all it leads to, that part first; none where the file has no task pane. */
export function readAddIns(parts: Parts): Map<string, FilePart> {
  const kept = new Map<string, FilePart>();
  const panes = taskPanesOf(parts);
  const text = panes === undefined ? null : withoutLostPanes(parts, panes);
  if (panes === undefined || text === null || !/<(?:\w+:)?taskpane\b/.test(text)) return kept;
  keep(parts, panes, kept);
  const own: Parts = {};
  setPart(own, panes, text);
  kept.set(panes, { type: contentType(parts, panes), content: own[panes]! });
  return kept;
}

const taskPanesOf = (parts: Parts): string | undefined =>
  relationships(parts, "").find(({ type }) => type === "webextensiontaskpanes")?.target;

/** LibreOffice keeps the list of task panes and loses their extensions; a list that leads nowhere counts as damage. */
function withoutLostPanes(parts: Parts, panes: string): string | null {
  const there = relationships(parts, panes).filter(({ target }) => parts[target] !== undefined);
  return (
    partText(parts, panes)?.replace(/<((?:\w+:)?taskpane)\b[\s\S]*?<\/\1>/g, (pane) => {
      const [reference = ""] = /<(?:\w+:)?webextensionref\b[^>]*>/.exec(pane) ?? [];
      return there.some(({ id }) => id === attribute(reference, "r:id")) ? pane : "";
    }) ?? null
  );
}

function keep(parts: Parts, path: string, kept: Map<string, FilePart>): void {
  const content = parts[path];
  if (content === undefined || kept.has(path)) return;
  kept.set(path, { type: contentType(parts, path), content });
  const relations = parts[relationshipsPath(path)];
  if (relations !== undefined) kept.set(relationshipsPath(path), { type: null, content: relations });
  for (const { target } of relationships(parts, path)) keep(parts, target, kept);
}

/** This add-in's settings as JSON texts by key; null where the file has no extension of it. */
export function readProperties(parts: Parts): Map<string, string> | null {
  const panes = taskPanesOf(parts);
  const own = panes === undefined ? undefined : ownExtension(parts, panes);
  return own === undefined ? null : propertiesOf(partText(parts, own) ?? "");
}

function propertiesOf(extension: string): Map<string, string> {
  const tags = [...extension.matchAll(/<(?:\w+:)?property\b[^>]*>/g)];
  return new Map(tags.map(([tag]) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]));
}

/** The path of this add-in's extension: the one with its settings, else one that refers to it. */
function ownExtension(parts: Parts, panes: string): string | undefined {
  const extensions = relationships(parts, panes)
    .filter(({ type }) => type === "webextension")
    .map(({ target }) => ({ target, text: partText(parts, target) ?? "" }))
    .filter(({ text }) => PROPERTIES.test(text));
  const withSettings = extensions.find(({ text }) =>
    [...propertiesOf(text).keys()].some((key) => OWN_SETTING.test(key)),
  );
  return (withSettings ?? extensions.find(({ text }) => refersToOwn(text)))?.target;
}

function refersToOwn(extension: string): boolean {
  const references = [...extension.matchAll(/<(?:\w+:)?reference\b[^>]*>/g)];
  return references.some(([tag]) => attribute(tag, "id")?.replace(/[{}]/g, "").toLowerCase() === ADD_IN.id);
}

const PROPERTIES = /<((?:\w+:)?properties)\s*(?:\/>|>[\s\S]*?<\/\1>)/;

/** Adds what the file remembered of all add-ins, with this one's settings as they are now; values must be plain JSON. */
export function addAddIns(
  parts: Parts,
  addIns: ReadonlyMap<string, FilePart>,
  settings: ReadonlyMap<string, unknown>,
): void {
  if (addIns.size === 0 && settings.size === 0) return;
  for (const [path, { type, content }] of addIns) {
    parts[path] = content;
    if (type !== null) addContentType(parts, path, type);
  }
  const [panes = addTaskPanes(parts)] = addIns.keys();
  addRelationship(parts, "", { type: `${RELATED}/webextensiontaskpanes`, target: panes });
  const own = ownExtension(parts, panes) ?? (settings.size > 0 ? addExtension(parts, panes) : undefined);
  if (own === undefined) return;
  editPart(parts, own, (text) => text.replace(PROPERTIES, (_, name: string) => propertiesXml(name, settings)));
}

function propertiesXml(name: string, settings: ReadonlyMap<string, unknown>): string {
  const tag = name.replace("properties", "property");
  const properties = [...settings].map(
    ([key, value]) => `<${tag} name="${escapeXml(key)}" value="${escapeXml(JSON.stringify(value ?? null))}"/>`,
  );
  return `<${name}>${properties.join("")}</${name}>`;
}

function addTaskPanes(parts: Parts): string {
  const panes = "xl/webextensions/taskpanes.xml";
  setPart(parts, panes, `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`);
  addContentType(parts, panes, `${TYPE}.webextensiontaskpanes+xml`);
  return panes;
}

/** Adds this add-in's extension, without settings yet, and its task pane, which does not open by itself. Returns the extension's path. */
function addExtension(parts: Parts, panes: string): string {
  const folder = panes.slice(0, panes.lastIndexOf("/") + 1);
  let number = 1;
  while (parts[`${folder}webextension${number}.xml`] !== undefined) number++;
  const name = `webextension${number}.xml`;
  // Deployed in the admin centre, or on a developer's machine: Office looks for the second where the first is not found.
  const reference = (store: string, type: string): string =>
    `<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="${store}" storeType="${type}"/>`;
  setPart(
    parts,
    folder + name,
    `${XML_HEAD}<we:webextension xmlns:we="${EXTENSION}" id="{${ADD_IN.id}}">${reference("EXCatalog", "EXCatalog")}` +
      `<we:alternateReferences>${reference("developer", "Registry")}</we:alternateReferences><we:properties/><we:bindings/>` +
      `<we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`,
  );
  addContentType(parts, folder + name, `${TYPE}.webextension+xml`);
  const id = addRelationship(parts, panes, { type: `${RELATED}/webextension`, target: name });
  editPart(parts, panes, (text) => {
    const row = [...text.matchAll(/<(?:\w+:)?taskpane\b/g)].length;
    const pane =
      `<wetp:taskpane xmlns:wetp="${TASK_PANES}" dockstate="right" visibility="0" width="350" row="${row}">` +
      `<wetp:webextensionref xmlns:r="${OFFICE}" r:id="${id}"/></wetp:taskpane>`;
    return withLastChild(text, "taskpanes", pane);
  });
  return folder + name;
}
