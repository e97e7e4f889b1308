/**
 * What a rate review finds, and with whom and what to start.
 */
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Headline } from "../../../plan/sections/headline-part";
import { countText, nameText, sentence } from "../../../plan/sentence";
import { say } from "../../../text/say";

const TEXTS = {
  rates: say(
    "Rates certainly below their standard: {below}; certainly above: {above}",
    "{below} 项转化率确定低于标准，{above} 项确定高于标准",
    "{below} 項轉化率確定低於標準，{above} 項確定高於標準",
  ),
  startWith: say("Start with {name}: {step}", "先看{name}：{step}", "先看{name}：{step}"),
  likely: say(
    "Which step is the weakest is not certain yet: most is likely to be gained at {step}",
    "薄弱环节尚不能确定，先看最可能的：{step}",
    "薄弱環節尚不能確定，先看最可能的：{step}",
  ),
  uncertain: say(
    "Nothing is certain of any weakest step yet: more leads will tell",
    "最弱环节均未确定：需要更多客资",
    "最弱環節均未確定：需要更多名單",
  ),
} as const;

/** What is certain, first of all, else where most is likely to be gained; `start` finds the first row whose weakest step is certainly below, absent without steps. */
export function ratesHeadline(
  states: readonly Handle[],
  words: { readonly above: Operand; readonly below: Operand },
  start: Readonly<Record<"seller" | "state" | "step" | "gain", Handle>> | null,
): Headline {
  const count = (word: Operand): Expression =>
    countText(
      f`(${joined(
        states.map((state) => f`COUNTIF(${state},${word})`),
        "+",
      )})`,
    );
  const finding = sentence(TEXTS.rates, { below: count(words.below), above: count(words.above) });
  if (start === null) return { finding, action: f`${TEXTS.uncertain}` };
  const at = f`MATCH(${words.below},${start.state},0)`;
  const first = sentence(TEXTS.startWith, {
    name: nameText(f`INDEX(${start.seller},${at})`),
    step: f`INDEX(${start.step},${at})`,
  });
  // The last row is of all leads.
  const all = (of: Handle): Handle => of.at(of.rows - 1);
  const likely = f`IF(N(${all(start.gain)})=0,${TEXTS.uncertain},${sentence(TEXTS.likely, { step: all(start.step) })})`;
  return { finding, action: f`IF(COUNTIF(${start.state},${words.below})=0,${likely},${first})` };
}
