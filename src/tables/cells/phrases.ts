/**
 * What a status text means by the phrases it holds. The longest phrase is looked for first and covers its words, so that "退款驳回" is not a
 * refund, nor "not qualified" a yes.
 */
import { plainText } from "./cell";

/** Traditional characters of status words as simplified ones, so that a phrase is listed once. */
const TRADITIONAL =
  "無沒後貨關閉錄駁絕買賣戶顧單廢敗刪簽訂約進來價撤銷處終審異實現轉聯繫邀預號複測試驗壞棄跟進願達過專寫發東認確總額線無門應贊";
const SIMPLIFIED =
  "无没后货关闭录驳绝买卖户顾单废败删签订约进来价撤销处终审异实现转联系邀预号复测试验坏弃跟进愿达过专写发东认确总额线无门应赞";
const FOLDED = new Map([...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i]!]));

/** A status as phrases are looked for in it: lower case, simplified, words parted by single blanks, a platform's prefix away. */
function normalForm(text: string): string {
  const lower = plainText(text).toLowerCase().replace(/^wc-/, "");
  const folded = lower.replace(/[\u3000-\uffff]/g, (character) => FOLDED.get(character) ?? character);
  return folded.replace(/[\s_\-–—/|:;,.()[\]{}，。；：、（）【】]+/g, " ").trim();
}

interface Phrase<M> {
  readonly words: string;
  readonly meaning: M;
  /** Nothing else may stand in the text. */
  readonly whole: boolean;
}

const isLatin = (words: string): boolean => /^[a-z]/.test(words);
/** Stands where a phrase was found, and joins no words. */
const COVER = " \u0000 ";

/** The text without the words of a phrase; null where it does not hold it: Latin words whole, Chinese ones anywhere. */
function without(text: string, { words, whole }: Phrase<unknown>): string | null {
  if (whole) return text === words ? "" : null;
  const [from, sought] = isLatin(words) ? [` ${text} `, ` ${words} `] : [text, words];
  return from.includes(sought) ? from.split(sought).join(COVER).trim() : null;
}

/** The meanings of the phrases that a text holds, in the order of the lexicon: the graver first. */
export type Lexicon<M> = (text: string) => readonly M[];

/**
 * @param phrases Of each meaning, the gravest first, parted by "|"; "=" before a phrase that must be the whole text. In normal form: lower
 *   case, simplified characters.
 * @example lexicon([["refunded", "退款成功|退款"], ["counts", "退款驳回"]])("退款駁回"); // ["counts"]
 * @example lexicon([["refunded", "退款成功|退款"], ["counts", "售后取消"]])("售后取消，退款成功"); // ["refunded", "counts"]
 */
export function lexicon<M>(phrases: readonly (readonly [M, string])[]): Lexicon<M> {
  const all = phrases.flatMap(([meaning, list]) =>
    list.split("|").map((words): Phrase<M> => {
      const whole = words.startsWith("=");
      return { words: whole ? words.slice(1) : words, meaning, whole };
    }),
  );
  const longestFirst = all.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const found = new Set<M>();
    let rest = normalForm(text);
    for (const phrase of longestFirst) {
      const left = without(rest, phrase);
      if (left === null) continue;
      found.add(phrase.meaning);
      rest = left;
    }
    return phrases.flatMap(([meaning]) => (found.has(meaning) ? [meaning] : []));
  };
}
