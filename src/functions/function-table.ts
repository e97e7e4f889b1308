/** The README's table of functions, made from the definitions. */
import type { Locale } from "../text/locale";
import { functionsByGroup } from "./catalogue";
import { signature } from "./formula";
import { GROUPS } from "./groups";
import { HELP_TEXT } from "./help-text";

const escapeCell = (text: string): string => text.replaceAll("|", "\\|");

/** A Markdown table: group, syntax, what it answers. */
export function functionTable(locale: Locale): string {
  const words = HELP_TEXT[locale];
  const rows = functionsByGroup().flatMap(({ group, functions }) =>
    functions.map((definition) => [
      GROUPS[group][locale],
      `\`${signature(definition)}\``,
      definition.description[locale],
    ]),
  );
  const lines = [[words.group, words.function, words.whatItAnswers], ["---", "---", "---"], ...rows];
  return lines.map((line) => `| ${line.map(escapeCell).join(" | ")} |`).join("\n");
}
