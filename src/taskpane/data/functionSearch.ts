/**
 * Finds functions by what people would type: a name, a term of the trade, or words of the question, in any language.
 */
import type { FunctionDefinition } from "../../functions/define";
import { GROUPS } from "../../functions/groups";
import { LOCALES, type Text } from "../../text/locale";

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
const everyLanguage = (text: Text): string => LOCALES.map((locale) => text[locale]).join(" ");

/** Where a word is found decides the order: its name before its title, its title before its description. */
function placesOf(definition: FunctionDefinition): readonly string[] {
  const parameters = definition.parameters.map(({ name, text }) => `${name} ${everyLanguage(text)}`).join(" ");
  return [
    definition.id,
    everyLanguage(definition.title),
    `${everyLanguage(definition.description)} ${everyLanguage(GROUPS[definition.group])}`,
    `${parameters} ${everyLanguage(definition.rule.text)} ${definition.notes === undefined ? "" : everyLanguage(definition.notes)}`,
  ].map(plain);
}

/**
 * How good a place the word is found in, 0 best: the whole name, its beginning, then each place in turn; null for none.
 */
function rankOf(word: string, definition: FunctionDefinition): number | null {
  const id = plain(definition.id);
  if (id.startsWith(word)) return id === word ? 0 : 1;
  const place = placesOf(definition).findIndex((text) => text.includes(word));
  return place === -1 ? null : place + 2;
}

/**
 * The functions in which every word of the query occurs, best places first; all of them, in order, for an empty query.
 * "SALES." before a name is ignored.
 */
export function searchFunctions(
  functions: readonly FunctionDefinition[],
  query: string,
): readonly FunctionDefinition[] {
  const words = plain(query)
    .replace(/^=?\s*sales\./, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return functions;
  const found = functions.flatMap((definition) => {
    const ranks = words.map((word) => rankOf(word, definition));
    return ranks.includes(null) ? [] : [{ definition, rank: Math.max(...ranks.map(Number)) }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ definition }) => definition);
}
