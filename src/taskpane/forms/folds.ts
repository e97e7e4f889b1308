/** Which fields of a form everyone is asked, and which stand in folds. */
import type { OptionField, OptionValues } from "../../kinds/kind";
import type { Text } from "../../text/locale";

export interface Fold {
  readonly id: string;
  readonly heading: Text;
  readonly fields: readonly OptionField[];
}

/** The fields without a group, and the groups in the order in which their first fields come. */
export function foldsOf(fields: readonly OptionField[]): {
  readonly first: readonly OptionField[];
  readonly folds: readonly Fold[];
} {
  const headings = [...new Set(fields.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return {
    first: fields.filter(({ group }) => group === undefined),
    folds: headings.map((heading) => ({
      id: heading["en-US"],
      heading,
      fields: fields.filter(({ group }) => group === heading),
    })),
  };
}

/** Whether a field holds something else than at first. */
export function isChosen({ key, default: first }: OptionField, values: OptionValues): boolean {
  return JSON.stringify(values[key] ?? null) !== JSON.stringify(first);
}
