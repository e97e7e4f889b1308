/**
 * Evaluates a client's `load`: the selected properties of an object, nested by child object, in wire names.
 * A selection is as the caller typed it: "format/fill/color", "*", or nothing for every property of its own.
 */
import { apiNotFound } from "./errors";
import { HostCollection, HostObject, propertyName, propertyNames, readProperty } from "./host-object";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

/** Selected names with what is selected below each; an empty tree is "every property of its own". */
class Selection extends Map<string, Selection> {}

function selectionOf(query: QueryInfo): Selection {
  const root = new Selection();
  for (const path of query.Select ?? []) addPath(root, path);
  if (root.size === 0 && query.Expand?.length) addPath(root, "*");
  for (const path of query.Expand ?? []) addPath(root, path);
  return root;
}

function addPath(root: Selection, path: string): void {
  let level = root;
  for (const step of path.split(/[/.]/).filter((part) => part !== "")) {
    const key = step.toLowerCase();
    let next = level.get(key);
    if (!next) level.set(key, (next = new Selection()));
    level = next;
  }
}

/** @throws ApiError ApiNotFound for a selected name that the host does not implement. */
export async function query(object: HostObject, info: QueryInfo): Promise<Answer> {
  return answerFor(object, selectionOf(info), info);
}

async function answerFor(object: HostObject, selection: Selection, page: QueryInfo): Promise<Answer> {
  const answer: Answer = object.identity();
  if (!isCollection(object)) return fill(answer, object, selection);
  const ofItems = new Selection(selection);
  for (const [key] of selection) {
    const own = propertyName(object, key);
    if (own === undefined) continue;
    answer[own] = await readProperty(object, own);
    ofItems.delete(key);
  }
  if (ofItems.size === 0 && selection.size > 0) return answer;
  answer["_Items"] = await itemsOf(object, ofItems, page);
  return answer;
}

async function itemsOf(
  collection: HostCollection<HostObject>,
  selection: Selection,
  page: QueryInfo,
): Promise<Answer[]> {
  const from = page.Skip ?? 0;
  const items = collection.items().slice(from, page.Top == null ? undefined : from + page.Top);
  const answers: Answer[] = [];
  for (const [index, item] of items.entries()) {
    const answer = await answerFor(item, selection, {});
    answer["_Index"] = from + index;
    answers.push(answer);
  }
  return answers;
}

async function fill(answer: Answer, object: HostObject, selection: Selection): Promise<Answer> {
  if (selection.size === 0) await fillOwn(answer, object);
  for (const [key, below] of selection) {
    if (key === "*") {
      await fillOwn(answer, object);
      continue;
    }
    const name = propertyName(object, key);
    if (name === undefined) throw apiNotFound(object.className, key);
    const value = await readProperty(object, name);
    answer[name] = value instanceof HostObject ? await answerFor(value, below, {}) : value;
  }
  return answer;
}

/** Every property that is a value. A child that may be missing is on the wire always named "…OrNullObject". */
async function fillOwn(answer: Answer, object: HostObject): Promise<void> {
  for (const name of propertyNames(object)) {
    if (name.endsWith("OrNullObject")) continue;
    const value = await readProperty(object, name);
    if (!(value instanceof HostObject)) answer[name] = value;
  }
}

function isCollection(object: HostObject): object is HostCollection<HostObject> {
  return object instanceof HostCollection;
}
