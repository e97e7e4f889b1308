/** Columns of lists that the user types: free to be empty, checked and explained where only some entries make sense. */
import type { FormatName } from "../../plan/formats";
import type { InputRule } from "../../plan/objects";
import { column, type Column, type ColumnInput } from "../../plan/table";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

/** What a cell says when it is selected, where many cells say the same. */
export const TYPED_HELP = {
  date: say("A date, such as 2026-11-11.", "日期，例如 2026-11-11。", "日期，例如 2026-11-11。"),
  choose: say("Choose from the list.", "请从列表中选择。", "請從清單中選擇。"),
} as const;

/** A typed cell of a list; a free one stays empty. */
export const entry = (label: Text, rule: InputRule, help: Text): ColumnInput => ({
  ...{ key: null, label, note: help, allowed: help, rule, ignoreBlank: true },
});

/** A typed column of words, for which every entry is as good as another. */
export const words = (heading: Text): Column<never> => column(heading, "text", () => null);

export const typedColumn = (heading: Text, format: FormatName, rule: InputRule, help: Text): Column<never> =>
  column(heading, format, () => null, { input: entry(heading, rule, help) });
