/**
 * Finds functions by what people would type: a name, a term of the trade, or words of the question, in any language.
 */
import type { FunctionDefinition } from "../../functions/define";
import { GROUPS } from "../../functions/groups";
import type { FunctionId } from "../../functions/ids";
import { QUESTIONS } from "../../functions/questions";
import { LOCALES, type Text } from "../../text/locale";

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
const everyLanguage = (text: Text): string => LOCALES.map((locale) => text[locale]).join(" ");

/** Where a word is found decides the order: its name, title, question, description, and the rest. */
function placesOf(definition: FunctionDefinition): readonly string[] {
  const parameters = definition.parameters.map(({ name, text }) => `${name} ${everyLanguage(text)}`).join(" ");
  return [
    definition.id,
    everyLanguage(definition.title),
    everyLanguage(QUESTIONS[definition.id as FunctionId]),
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

/** Words of a question that say nothing of what is asked. */
const ASKING = new Set(
  "a an and are be can do does for from how i in is it many much must my of on or should that the this to what when which who why will with".split(
    " ",
  ),
);

const HAN = /\p{Script=Han}{2,}/gu;

/** What a question is about: its telling words without their endings, and every two signs of Chinese that stand together. */
function tokensOf(question: string): readonly string[] {
  const words = question.match(/[a-z]{2,}/g)?.filter((word) => !ASKING.has(word)) ?? [];
  const stems = words.map((word) => (word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|y)$/, "") : word));
  const pairs = (question.match(HAN) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...new Set([...stems, ...pairs])];
}

/** What it adds to the score that a function's own question is worded like that. */
const AS_WORDED = 10;

/** The rank of a word that the title has, by `rankOf`. */
const RANK_OF_TITLE = 3;

/** A function is among the answers from this share of the best one's score on. */
const NEAR_THE_BEST = 0.5;

/** The functions that have most of what the question is about, rare words counting more; best first. */
function answersTo(functions: readonly FunctionDefinition[], question: string): readonly FunctionDefinition[] {
  const places = functions.map((definition) => ({ definition, texts: placesOf(definition) }));
  const weights = tokensOf(question).map((token) => {
    const having = places.filter(({ texts }) => texts.some((text) => text.includes(token))).length;
    return { token, weight: having === 0 ? 0 : Math.log(1 + functions.length / having) };
  });
  const scored = places.map(({ definition, texts }) => {
    const scores = weights.map(({ token, weight }) => {
      const place = texts.findIndex((text) => text.includes(token));
      return place === -1 ? 0 : weight / (1 + place / texts.length);
    });
    const own = plain(everyLanguage(QUESTIONS[definition.id as FunctionId])).includes(question) ? 1 : 0;
    return { definition, score: scores.reduce((sum, score) => sum + score, own * AS_WORDED) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= NEAR_THE_BEST * best)
    .sort((one, other) => other.score - one.score)
    .map(({ definition }) => definition);
}

/** Whether it is asked in a sentence: three words, or four signs of Chinese. */
const isQuestion = (words: readonly string[]): boolean =>
  words.length >= 3 || words.some((word) => (word.match(HAN) ?? []).join("").length >= 4);

/**
 * The functions in which every word of the query occurs, best places first; for a question without such, those that come nearest to answering
 * it; all of them, in order, for an empty query. "SALES." before a name is ignored.
 */
export function searchFunctions(
  functions: readonly FunctionDefinition[],
  query: string,
): readonly FunctionDefinition[] {
  const words = plain(query)
    .replace(/^=?\s*sales\./, "")
    .replace(/[?!.,，。？！]+/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return functions;
  const found = functions
    .flatMap((definition) => {
      const ranks = words.map((word) => rankOf(word, definition));
      return ranks.includes(null) ? [] : [{ definition, rank: Math.max(...ranks.map(Number)) }];
    })
    .sort((a, b) => a.rank - b.rank);
  const wholly = found.map(({ definition }) => definition);
  if (!isQuestion(words)) return wholly;
  const answers = answersTo(functions, words.join(" "));
  const isNamed = found[0] !== undefined && found[0].rank <= RANK_OF_TITLE;
  return [...new Set(isNamed ? [...wholly, ...answers] : [...answers, ...wholly])];
}
