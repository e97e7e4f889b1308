/** The documented schema of functions.json: its members, their types, and its limits of length. */

/** Member → the JSON type or the values it may have; a "?" after the name: it may be absent. */
type Shape = Readonly<Record<string, string | readonly unknown[]>>;

const ROOT: Shape = {
  functions: "object",
  "allowErrorForDataTypeAny?": "boolean",
  "allowCustomDataForDataTypeAny?": "boolean",
};
const FUNCTION: Shape = {
  id: "string",
  name: "string",
  "description?": "string",
  "helpUrl?": "string",
  parameters: "object",
  result: "object",
  "options?": "object",
};
const TYPES = ["boolean", "number", "string", "any"];
const DIMENSIONS = ["scalar", "matrix"];
const PARAMETER: Shape = {
  name: "string",
  "description?": "string",
  "type?": TYPES,
  "dimensionality?": DIMENSIONS,
  "optional?": "boolean",
  "repeating?": "boolean",
};
const RESULT: Shape = { "type?": TYPES, "dimensionality?": DIMENSIONS };
const OPTIONS: Shape = {
  "cancelable?": "boolean",
  "stream?": "boolean",
  "volatile?": "boolean",
  "requiresAddress?": "boolean",
  "requiresParameterAddresses?": "boolean",
};

const LIMITS = { id: 64, name: 64, description: 128, helpUrl: 2048 } as const;

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
  readonly result: object;
  readonly options?: object;
}

function* shapeFaults(where: string, value: object, shape: Shape): Generator<string> {
  const members = value as Readonly<Record<string, unknown>>;
  const known = new Map(
    Object.entries(shape).map(([key, type]) => [key.replace("?", ""), { type, optional: key.endsWith("?") }]),
  );
  for (const key of Object.keys(members))
    if (!known.has(key)) yield `${where} has a member "${key}" that is not in the schema.`;
  for (const [key, { type, optional }] of known) {
    const given = members[key];
    if (given === undefined && optional) continue;
    const fits = typeof type === "string" ? typeof given === type && given !== null : type.includes(given);
    if (!fits)
      yield `${where}: "${key}" must be ${typeof type === "string" ? type : type.join(" or ")}; it is ${JSON.stringify(given)}.`;
  }
}

function* limitFaults(where: string, texts: Partial<Record<keyof typeof LIMITS, string>>): Generator<string> {
  for (const [key, text] of Object.entries(texts) as [keyof typeof LIMITS, string][])
    if (text.length === 0 || text.length > LIMITS[key])
      yield `${where}: "${key}" must have 1 to ${LIMITS[key]} characters; it has ${text.length}.`;
}

function* parameterFaults(where: string, parameter: Parameter, next: Parameter | undefined): Generator<string> {
  yield* shapeFaults(where, parameter, PARAMETER);
  yield* limitFaults(where, { name: parameter.name, description: parameter.description });
  if (!/^[a-z][a-z0-9_]*$/.test(parameter.name)) yield `${where}: small letters, digits and _ make a parameter's name.`;
  if (parameter.repeating === true && next !== undefined) yield `${where} repeats, and after it comes another.`;
  if (parameter.optional === true && next !== undefined && next.optional !== true)
    yield `${where} is optional, and a required one comes after it.`;
}

/** Every breach of one function, in a sentence. */
function* functionFaults(made: FunctionMetadata, file: string): Generator<string> {
  const where = `${file}: ${made.id}`;
  yield* shapeFaults(where, made, FUNCTION);
  yield* shapeFaults(`${where}'s result`, made.result, RESULT);
  if (made.options !== undefined) yield* shapeFaults(`${where}'s options`, made.options, OPTIONS);
  const { id, name, description, helpUrl } = made;
  yield* limitFaults(where, { id, name, description, helpUrl });
  for (const text of [id, name])
    if (!/^[A-Z][A-Z0-9.]{2,}$/.test(text))
      yield `${where}: "${text}" must be capitals, digits and dots, three at least.`;
  if (/^[A-Z]{1,3}[0-9]{1,7}$/.test(id)) yield `${where} reads as a cell address.`;
  const names = made.parameters.map((parameter) => parameter.name);
  if (new Set(names).size !== names.length) yield `${where} has two parameters of the same name.`;
  for (const [index, parameter] of made.parameters.entries())
    yield* parameterFaults(`${where}, ${parameter.name}`, parameter, made.parameters[index + 1]);
}

/** Every breach of a whole functions.json, in a sentence. */
export function* functionsFaults(content: object, file: string): Generator<string> {
  yield* shapeFaults(file, content, ROOT);
  const { functions } = content as { functions: readonly FunctionMetadata[] };
  if (new Set(functions.map(({ id }) => id)).size !== functions.length)
    yield `${file} has two functions of the same id.`;
  for (const made of functions) yield* functionFaults(made, file);
}
