/** What a build would say, before it is made: its figures, and its parts as bars; in a rebuild they lead to the sheets that stand. */
import type { Preview } from "../../workbook/preview";
import { useLanguage } from "../shell/language";
import { KeyFigures } from "./KeyFigures";
import { PartBars, PartLinks } from "./PartBars";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

interface Props {
  readonly preview: Preview;
  /** The saved build that is made anew; null for a new one. */
  readonly buildId: string | null;
}

/** Nothing for a kind that shows nothing before building. */
export function KindPreviewView({ preview: { shown, problem, built }, buildId }: Props) {
  const { text } = useLanguage();
  if (shown === null && problem === null) return null;
  return (
    <Section title={text.prepare.preview}>
      {problem !== null && <ProblemBar problem={problem} />}
      {shown !== null && <KeyFigures figures={shown.total} />}
      {(shown?.parts ?? []).map((parts) => {
        const stands = buildId !== null && built.includes(parts.rows.sheet);
        return (
          <Section key={parts.heading} title={parts.heading} level={3}>
            {stands ? <PartLinks parts={parts} buildId={buildId} /> : <PartBars parts={parts} />}
          </Section>
        );
      })}
    </Section>
  );
}
