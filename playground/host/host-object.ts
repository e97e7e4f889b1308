/**
 * Base of every class of the host's object model. A class implements one wire class, and a member whose name begins
 * with a capital (or "_" and a capital) is that wire member: an accessor a property or a child object, a function a
 * method. Other members are internal and not accessible to the client.
 */
import { apiNotFound } from "./errors";

export abstract class HostObject {
  /** The class's name in the client, such as "Worksheet". */
  static readonly wireClass: string = "";

  get className(): string {
    return (this.constructor as typeof HostObject).wireClass;
  }

  /** The key by which the client finds the object again in a later request: `Id` or `_Id`, where the class has one. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A list with an indexer. Positions are those of `items()`. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];

  /** The item of that name or id, or null, for the client's indexer and for `getItemOrNullObject`. */
  abstract find(key: unknown): Item | null;
}

/** A family of properties that differ only in their key: the six margins of a page. */
interface Family<Host extends HostObject, Key> {
  /** The key of each by its wire name. */
  readonly names: Readonly<Record<string, Key>>;
  readonly get: (host: Host, key: Key) => unknown;
  readonly set: (host: Host, key: Key, input: unknown) => void;
}

/** Gives a class the properties of a family; called in the class's static block. */
export function defineFamily<Host extends HostObject, Key>(prototype: Host, family: Family<Host, Key>): void {
  for (const [name, key] of Object.entries<Key>(family.names))
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Host) {
        return family.get(this, key);
      },
      set(this: Host, input: unknown) {
        family.set(this, key, input);
      },
    });
}

interface Members {
  /** Property names by their lower-case form, as the client's `load` may spell them. */
  readonly properties: ReadonlyMap<string, string>;
  readonly writable: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

const WIRE_NAME = /^_?[A-Z]/;
const membersByPrototype = new WeakMap<object, Members>();

/**
 * The wire members of a class, found once by looking along its prototypes.
 * @internal Exported for tests.
 */
export function membersOf(prototype: object): Members {
  const known = membersByPrototype.get(prototype);
  if (known) return known;
  const properties = new Map<string, string>();
  const writable = new Set<string>();
  const methods = new Set<string>();
  for (
    let level: object | null = prototype;
    level && level !== HostObject.prototype;
    level = Object.getPrototypeOf(level) as object | null
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!WIRE_NAME.test(name)) continue;
      if (typeof descriptor.value === "function") methods.add(name);
      if (descriptor.get) properties.set(name.toLowerCase(), name);
      if (descriptor.set) writable.add(name);
    }
  }
  const members = { properties, writable, methods };
  membersByPrototype.set(prototype, members);
  return members;
}

function membersOfObject(object: HostObject): Members {
  return membersOf(Object.getPrototypeOf(object) as object);
}

/** The wire names of an object's properties and children. */
export function propertyNames(object: HostObject): IterableIterator<string> {
  return membersOfObject(object).properties.values();
}

/** The wire name of a property as the caller spelled it, or undefined when the class has none. */
export function propertyName(object: HostObject, spelled: string): string | undefined {
  return membersOfObject(object).properties.get(spelled.toLowerCase());
}

/** A property's value or a child object; may be a promise where calculation must settle first. */
export function readProperty(object: HostObject, name: string): unknown {
  if (membersOfObject(object).properties.get(name.toLowerCase()) !== name) throw apiNotFound(object.className, name);
  return Reflect.get(object, name);
}

export function writeProperty(object: HostObject, name: string, value: unknown): void {
  if (!membersOfObject(object).writable.has(name)) throw apiNotFound(object.className, name);
  Reflect.set(object, name, value);
}

export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  if (!membersOfObject(object).methods.has(name)) throw apiNotFound(object.className, name);
  const method = Reflect.get(object, name) as (...values: readonly unknown[]) => unknown;
  return method.apply(object, [...args]);
}
