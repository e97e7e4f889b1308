/** Where the fields of a form stand: with the main question, among the sheets on request, or among the further choices, in folds. */
import type { OptionField, OptionValues } from "../../kinds/kind";
import type { Text } from "../../text/locale";

interface Fold {
  readonly id: string;
  readonly heading: Text;
  readonly fields: readonly OptionField[];
}

export interface FormPlaces {
  readonly main: readonly OptionField[];
  /** Flags of sheets, and what is chosen for those that are on. */
  readonly sheets: readonly OptionField[];
  /** Further choices without a group. */
  readonly more: readonly OptionField[];
  /** Further choices by group, in the order in which their first fields come. */
  readonly folds: readonly Fold[];
}

export function placesOf(fields: readonly OptionField[]): FormPlaces {
  const at = (wanted: OptionField["place"]) => fields.filter(({ place }) => place === wanted);
  const others = at(undefined);
  const loose = others.filter(({ group }) => group === undefined);
  const main = at("main");
  const headings = [...new Set(others.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return {
    main: main.length > 0 ? main : loose,
    sheets: at("sheets"),
    more: main.length > 0 ? loose : [],
    folds: headings.map((heading) => ({
      id: heading["en-US"],
      heading,
      fields: others.filter(({ group }) => group === heading),
    })),
  };
}

/** Whether a field holds something else than at first. */
export function isChosen({ key, default: first }: OptionField, values: OptionValues): boolean {
  return JSON.stringify(values[key] ?? null) !== JSON.stringify(first);
}
