/**
 * What a status text means by the phrases it holds. The longest phrase is looked for first and covers its words, so that "退款驳回" is not a
 * refund, nor "not qualified" a yes.
 */
import { plainText } from "./cell";
import { simplified } from "./simplified";

/** A status as phrases are looked for in it: lower case, simplified, words parted by single blanks, a platform's prefix away. */
function normalForm(text: string): string {
  const lower = plainText(text).toLowerCase().replace(/^wc-/, "");
  return simplified(lower)
    .replace(/[\s_\-–—/|:;,.()[\]{}，。；：、（）【】]+/g, " ")
    .trim();
}

interface Phrase<M> {
  readonly words: string;
  readonly meaning: M;
  /** Nothing else may stand in the text. */
  readonly whole: boolean;
  /** What the phrase means behind a word of negation; undefined where it means the same, or states it in words of its own. */
  readonly denied?: M;
}

const isLatin = (words: string): boolean => /^[a-z]/.test(words);
/** Stands where a phrase was found, and joins no words. */
const COVER = " \u0000 ";

/** Words of negation right before a phrase: "never visited", "not sales qualified", 没有意向, 尚未付款. */
const NOT_LATIN =
  /(?:^| )(?:not|never|non|no longer|no|(?:did|does|do|was|is|has|have) ?n[o'’]?t)(?: (?:be|been|yet|fully|sales|marketing))?$/;
const NOT_HAN = /(?:尚未|从未|没有|暂无|并未|并非|未|没|无|不|非)(?:被|曾|能|是)?$/;

/** The text without the words of a phrase, and whether they were affirmed or denied; null where it does not hold it. */
interface Taken {
  readonly rest: string;
  readonly affirmed: boolean;
  readonly denied: boolean;
}

/** Latin words are found whole, Chinese ones anywhere. A word of negation belongs to the phrase that it denies. */
function without(text: string, { words, whole, denied }: Phrase<unknown>): Taken | null {
  if (whole) return text === words ? { rest: "", affirmed: true, denied: false } : null;
  const latin = isLatin(words);
  const [from, sought] = latin ? [` ${text} `, ` ${words} `] : [text, words];
  if (!from.includes(sought)) return null;
  const parts = from.split(sought);
  const before = parts.slice(0, -1);
  const negation = denied === undefined ? /(?!)/ : latin ? NOT_LATIN : NOT_HAN;
  const rest = [...before.map((part) => part.replace(negation, "")), parts.at(-1)!].join(COVER).trim();
  const isDenied = before.map((part) => negation.test(part));
  return { rest, affirmed: isDenied.includes(false), denied: isDenied.includes(true) };
}

/** The meanings of the phrases that a text holds, in the order of the lexicon: the graver first. */
export type Lexicon<M> = (text: string) => readonly M[];

/**
 * @param phrases Of each meaning, the gravest first, parted by "|"; "=" before a phrase that must be the whole text. In normal form: lower
 *   case, simplified characters. A third entry is what the phrases mean behind a word of negation.
 * @example lexicon([["refunded", "退款成功|退款"], ["counts", "退款驳回"]])("退款駁回"); // ["counts"]
 * @example lexicon([["refunded", "退款成功|退款"], ["counts", "售后取消"]])("售后取消，退款成功"); // ["refunded", "counts"]
 * @example lexicon([[true, "visited", false]])("never visited"); // [false]
 */
export function lexicon<M>(phrases: readonly (readonly [M, string, M?])[]): Lexicon<M> {
  const all = phrases.flatMap(([meaning, list, denied]) =>
    list.split("|").map((words): Phrase<M> => {
      const whole = words.startsWith("=");
      return { words: whole ? words.slice(1) : words, meaning, whole, denied };
    }),
  );
  const denials = phrases.flatMap(([, , denied]) => (denied === undefined ? [] : [denied]));
  const meanings = [...new Set([...phrases.map(([meaning]) => meaning), ...denials])];
  const longestFirst = all.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const found = new Set<M>();
    let rest = normalForm(text);
    for (const phrase of longestFirst) {
      const taken = without(rest, phrase);
      if (taken === null) continue;
      if (taken.affirmed) found.add(phrase.meaning);
      if (taken.denied) found.add(phrase.denied!);
      rest = taken.rest;
    }
    return meanings.filter((meaning) => found.has(meaning));
  };
}
