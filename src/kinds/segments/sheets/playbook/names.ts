/**
 * The texts of micro-segments with the names of the products or categories that they are about.
 */
import type { LadderRung } from "../../../../domain/products/product-ladder";
import { shortened } from "../../../../plan/display-width";
import type { Text } from "../../../../text/locale";
import { inEachLanguage } from "../../../../text/say";
import { type Products, rungName } from "../../model/products";

/** Widest name inside a sentence, in characters. */
const NAME_WIDTH = 18;

/** Texts with the names of what is offered in the places of its rungs; a rung without a name is its letter. */
export const namedIn = (products: Products) => {
  const names = { x: rungName(products, "x"), y: rungName(products, "y"), z: rungName(products, "z") };
  const nameOf = (rung: LadderRung): string => shortened(names[rung] ?? rung.toUpperCase(), NAME_WIDTH);
  return (text: Text): Text =>
    inEachLanguage(text, (words) => words.replaceAll(/\{([xyz])\}/g, (_, rung: LadderRung) => nameOf(rung)));
};
