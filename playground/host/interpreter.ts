/**
 * Runs one request of office.js against the object model: resolves object paths, performs the actions in order and
 * collects their results. Independent of Excel's classes: members are found by wire name
 * (host-object.ts). On an error the actions before it stay applied and their results are returned, as in Excel.
 */
import { ApiError, apiNotFound, asApiError, itemNotFound } from "./errors";
import { HostCollection, HostObject, callMethod, readProperty, writeProperty } from "./host-object";
import { query } from "./query";
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from "./wire";

const KEEP_REFERENCE = "_KeepReference";

/** The roots of a request's object paths. */
export interface Roots {
  /** The workbook. */
  readonly globalObject: HostObject;
  /** @throws ApiError ApiNotFound for a service the host does not have. */
  service(name: string): HostObject;
  /** @throws ApiError InvalidReference when the reference was released or never existed. */
  reference(id: string): HostObject;
  /** Called after the last action to make the writes still pending; may throw. */
  finish(): void;
}

export async function runRequest(roots: Roots, body: RequestBody): Promise<ResponseBody> {
  const run = new RequestRun(roots, body);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  let index = 0;
  const fail = (failure: unknown): void => {
    response.Error ??= errorAnswer(failure, Math.min(index, body.Actions.length - 1));
  };
  try {
    for (; index < body.Actions.length; index++) {
      const action = body.Actions[index] as Action;
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
      const value = await run.perform(action);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    }
  } catch (failure) {
    fail(failure);
  }
  try {
    // Also after a failure: what was written before it stays written.
    roots.finish();
  } catch (failure) {
    fail(failure);
  }
  return response;
}

function errorAnswer(failure: unknown, actionIndex: number): NonNullable<ResponseBody["Error"]> {
  const { code, message, location, httpStatus } = asApiError(failure);
  return { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus, ActionIndex: actionIndex };
}

/**
 * One request's state: each path is resolved once, or `worksheets.add` would add twice. Null stands for a null object.
 */
class RequestRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly keptPaths = new Set<number>();

  constructor(
    private readonly roots: Roots,
    private readonly body: RequestBody,
  ) {
    for (const action of body.Actions) if (action.Name === KEEP_REFERENCE) this.keptPaths.add(action.ObjectPathId);
  }

  /** The action's result, or undefined where the client expects no entry. */
  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.instantiate(action.ObjectPathId, object);
      case ACTION.query:
        return object && query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.callOn(object, action);
      case ACTION.setProperty:
        return this.set(object, action.Name, (await this.args(action.ArgumentInfo))[0]);
      default:
        throw apiNotFound("ClientRequestContext", `action ${action.ActionType}`);
    }
  }

  private instantiate(pathId: number, object: HostObject): Record<string, unknown> {
    if (this.keptPaths.has(pathId)) callMethod(object, KEEP_REFERENCE, []);
    return object.identity();
  }

  /** A method on a null object does nothing: `getItemOrNullObject("x").delete()` is a common idiom. */
  private async callOn(object: HostObject | null, action: Action): Promise<unknown> {
    if (!object) return null;
    const value = await callMethod(object, action.Name, await this.args(action.ArgumentInfo));
    return value instanceof HostObject ? value.identity() : (value ?? null);
  }

  private set(object: HostObject | null, name: string, value: unknown): undefined {
    if (!object) throw new ApiError("InvalidOperation", `The property ${name} cannot be set on a null object.`, name);
    writeProperty(object, name, value);
  }

  private async resolve(pathId: number): Promise<HostObject | null> {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path)
      throw new ApiError("InvalidReference", `The request names object path ${pathId} but does not describe it.`);
    const object = await this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.roots.globalObject;
      case PATH.service:
        return this.roots.service(path.Name);
      case PATH.reference:
        return this.roots.reference(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    return parent && this.step(parent, path);
  }

  private async step(parent: HostObject, path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.method:
        return asObject(await callMethod(parent, path.Name, await this.args(path.ArgumentInfo)), parent, path.Name);
      case PATH.property:
        return asObject(await readProperty(parent, path.Name), parent, path.Name);
      case PATH.indexer: {
        if (!(parent instanceof HostCollection)) throw apiNotFound(parent.className, "getItem");
        const item = (parent as HostCollection<HostObject>).find((await this.args(path.ArgumentInfo))[0]);
        if (!item) throw itemNotFound(`${parent.className}.getItem`);
        return item;
      }
      default:
        throw apiNotFound(parent.className, `object path type ${path.ObjectPathType}`);
    }
  }

  private async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    const resolved: unknown[] = [];
    for (const [index, value] of values.entries()) resolved.push(await this.argument(value, references[index]));
    return resolved;
  }

  /** Replaces the object paths in an argument by their objects; a matrix of cells has none and is passed as it is. */
  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference)) return value;
      const list: unknown[] = [];
      for (const [index, element] of value.entries())
        list.push(await this.argument(element, (reference as unknown[])[index]));
      return list;
    }
    return typeof value === "object" && value !== null ? this.objectArgument(value) : value;
  }

  private async objectArgument(value: object): Promise<unknown> {
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    const resolved: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) resolved[name] = await this.argument(inner, 0);
    return resolved;
  }
}

function asObject(value: unknown, parent: HostObject, member: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw apiNotFound(parent.className, `${member} as an object`);
}
