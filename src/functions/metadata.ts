/**
 * The metadata Excel reads (functions.json), made for each language from the definitions.
 * Ranges are declared "any": a range declared "number" would be refused by Excel itself, without a sentence, for one text cell.
 */
import type { Locale } from "../text/locale";
import { FUNCTIONS } from "./catalogue";
import type { FunctionDefinition, Returns } from "./define";
import type { Kind, Parameter } from "./parameters";

interface MetadataShape {
  readonly type: "number" | "string" | "any";
  readonly dimensionality: "scalar" | "matrix";
}

interface MetadataParameter extends MetadataShape {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  readonly repeating?: true;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly MetadataParameter[];
  readonly result: MetadataShape;
}

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Excel's limits on metadata, in characters. */
export const METADATA_LIMITS = {
  shortestId: 3,
  id: 64,
  description: 128,
  parameterName: 64,
  parameterDescription: 128,
  url: 2048,
} as const;

/** Scalars that may come as date or text, or as TRUE or 1, are "any": so a wrong one is refused with a sentence. */
const PARAMETER_SHAPES: Readonly<Record<Kind, MetadataShape>> = {
  number: { type: "number", dimensionality: "scalar" },
  text: { type: "string", dimensionality: "scalar" },
  date: { type: "any", dimensionality: "scalar" },
  flag: { type: "any", dimensionality: "scalar" },
  numbers: { type: "any", dimensionality: "matrix" },
  dates: { type: "any", dimensionality: "matrix" },
  cells: { type: "any", dimensionality: "matrix" },
};

const RESULT_SHAPES: Readonly<Record<Returns["shape"], MetadataShape>> = {
  number: { type: "number", dimensionality: "scalar" },
  text: { type: "string", dimensionality: "scalar" },
  numbers: { type: "number", dimensionality: "matrix" },
  cells: { type: "any", dimensionality: "matrix" },
};

function parameterMetadata(parameter: Parameter, locale: Locale): MetadataParameter {
  return {
    name: parameter.name,
    description: parameter.text[locale],
    ...PARAMETER_SHAPES[parameter.kind],
    ...(parameter.presence === "optional" ? { optional: true } : {}),
    ...(parameter.presence === "repeating" ? { repeating: true } : {}),
  };
}

/** Where a function's help page lies below the folder of help pages: `zh-CN/aov.html`. */
export function helpFile(definition: FunctionDefinition, locale: Locale): string {
  return `${locale}/${definition.id.toLowerCase()}.html`;
}

/**
 * The contents of functions.json in one language.
 * @param helpRoot The address of the folder of help pages, without a slash at the end: `https://example.com/help`.
 * @throws RangeError when a text is longer than Excel takes.
 */
export function functionsJson(locale: Locale, helpRoot: string): FunctionsMetadata {
  const functions = FUNCTIONS.map((definition) => ({
    id: definition.id,
    name: definition.id,
    description: definition.description[locale],
    helpUrl: `${helpRoot}/${helpFile(definition, locale)}`,
    parameters: definition.parameters.map((parameter) => parameterMetadata(parameter, locale)),
    result: RESULT_SHAPES[definition.returns.shape],
  }));
  for (const metadata of functions) checkLimits(metadata);
  return { allowErrorForDataTypeAny: true, functions };
}

/** @throws RangeError naming the function and the text that Excel would not take. */
function checkLimits(metadata: FunctionMetadata): void {
  const check = (what: string, text: string, limit: number) => {
    if (text.length === 0 || text.length > limit)
      throw new RangeError(`${metadata.id}: ${what} has ${text.length} characters; 1 to ${limit} are allowed`);
  };
  if (!/^[A-Z][A-Z0-9._]{2,}$/.test(metadata.id) || /^[A-Z]{1,3}\d+$/.test(metadata.id)) {
    throw new RangeError(
      `${metadata.id}: an id is at least three ASCII capitals, digits, dots or underscores, and no cell address`,
    );
  }
  check("the id", metadata.id, METADATA_LIMITS.id);
  check("the description", metadata.description, METADATA_LIMITS.description);
  check("the help address", metadata.helpUrl, METADATA_LIMITS.url);
  for (const parameter of metadata.parameters) {
    check(`the name of ${parameter.name}`, parameter.name, METADATA_LIMITS.parameterName);
    check(`the description of ${parameter.name}`, parameter.description, METADATA_LIMITS.parameterDescription);
  }
}
