/** The tables of a kind's form: which are chosen with which columns, and what of them counts. */
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetKind } from "../../kinds/kind";
import type { Preparation } from "../data/usePreparation";
import type { PreviewState } from "../data/usePreview";
import type { Counted } from "../../workbook/read-input";
import { type TableChoice, withMeanings, withRepeated, withWay } from "../../workbook/table-choice";
import { useLanguage } from "../shell/language";
import { EmptyWorkbook } from "./EmptyWorkbook";
import { LookAgain } from "./LookAgain";
import { PreviewSummary } from "./PreviewSummary";
import { ProblemBar } from "./ProblemBar";
import { ReadingList } from "./ReadingList";
import { Section } from "./Section";
import { TablePicker } from "./TablePicker";

const useStyles = makeStyles({
  data: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface Props {
  readonly kind: SheetKind;
  readonly preparation: Preparation;
  readonly preview: PreviewState;
}

interface CountedProps {
  readonly counted: Counted;
  readonly choice: TableChoice;
  readonly onChange: (choice: TableChoice) => void;
}

/** What of a table counts, and how its columns are read. */
function CountedData({ counted, choice, onChange }: CountedProps) {
  return (
    <>
      <PreviewSummary counted={counted} />
      <ReadingList
        counted={counted}
        onChoose={(role, way) => onChange(withWay(choice, role, way))}
        onTake={(text, meaning) => onChange(withMeanings(choice, { [text]: meaning }))}
        onLeaveOutRepeated={(leaveOut) => onChange(withRepeated(choice, leaveOut ? "drop" : "count"))}
      />
    </>
  );
}

export function DataSection({ kind, preparation, preview }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { value: sources, loading, problem, reload } = preparation.sources;
  if (problem !== null) return <ProblemBar problem={problem} onRetry={reload} />;
  if (sources === null) return <Spinner size="small" label={text.shell.working} />;
  const needed = kind.needs.some(({ required }) => required);
  if (sources.length === 0 && !needed) return null;
  return (
    <Section title={text.prepare.data} action={<LookAgain onClick={reload} disabled={loading} />}>
      {sources.length === 0 && <EmptyWorkbook />}
      {(sources.length === 0 ? [] : kind.needs).map((need) => {
        const choice = preparation.choices[need.table] ?? null;
        const counted = preview.value?.tables[need.table];
        return (
          <div key={need.table} className={styles.data}>
            <TablePicker
              need={need}
              sources={sources}
              choice={choice}
              read={counted !== undefined}
              onChange={(chosen) => preparation.choose(need.table, chosen)}
            />
            {choice !== null && counted !== undefined && (
              <CountedData
                counted={counted}
                choice={choice}
                onChange={(chosen) => preparation.choose(need.table, chosen)}
              />
            )}
          </div>
        );
      })}
      <div role="status">
        {preview.loading && <Spinner size="extra-tiny" labelPosition="after" label={text.prepare.counting} />}
      </div>
      {preview.problem !== null && <ProblemBar problem={preview.problem} />}
    </Section>
  );
}
