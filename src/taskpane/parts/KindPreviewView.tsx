/**
 * A build's figures, notes and parts as bars before it is made; in a rebuild the parts link to the sheets that stand.
 */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Preview } from "../../workbook/build/preview";
import { useLanguage } from "../shell/language";
import { KeyFigures } from "./KeyFigures";
import { PartBars } from "./PartBars";
import { PartLinks } from "./PartLinks";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

interface Props {
  readonly preview: Preview;
  /** The saved build that is made anew; null for a new one. */
  readonly buildId: string | null;
}

/** Nothing for a kind that shows nothing before building. */
export function KindPreviewView({ preview: { shown, problem, built }, buildId }: Props) {
  const { text, say } = useLanguage();
  if (shown === null && problem === null) return null;
  return (
    <Section title={text.prepare.preview}>
      {problem !== null && <ProblemBar problem={problem} />}
      {shown !== null && <KeyFigures figures={shown.total} />}
      {(shown?.notes ?? []).map((note) => (
        <MessageBar key={say(note)} intent="warning" layout="multiline">
          <MessageBarBody>{say(note)}</MessageBarBody>
        </MessageBar>
      ))}
      {(shown?.parts ?? []).map((parts) => {
        const { rows } = parts;
        const listed = buildId !== null && rows !== undefined && built.includes(rows.sheet);
        return (
          <Section key={parts.heading} title={parts.heading} level={3}>
            {listed ? <PartLinks parts={parts} rows={rows} buildId={buildId} /> : <PartBars parts={parts} />}
          </Section>
        );
      })}
    </Section>
  );
}
