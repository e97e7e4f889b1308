/**
 * The tables of a kind's form: a line on each with what of it counts, and in a fold which are chosen with which columns and how they are
 * read. The fold is open where something has to be chosen.
 */
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetKind } from "../../kinds/kind";
import { toProblem } from "../../workbook/errors/excel-errors";
import type { Problem } from "../../text/problem";
import { addTableOf } from "../data/addTable";
import type { Preparation } from "../data/usePreparation";
import type { PreviewState } from "../data/usePreview";
import type { Counted } from "../../workbook/read-input";
import { type TableChoice, withMeanings, withRepeated, withWay } from "../../workbook/table-choice";
import { useLanguage } from "../shell/language";
import { FoldSection } from "./FoldSection";
import { LookAgain } from "./LookAgain";
import { NeedList } from "./NeedList";
import { PreviewSummary } from "./PreviewSummary";
import { ProblemBar } from "./ProblemBar";
import { isUnknown, ReadingList } from "./ReadingList";
import { TablePicker } from "./TablePicker";

const useStyles = makeStyles({
  tables: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  table: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface Props {
  readonly kind: SheetKind;
  readonly preparation: Preparation;
  readonly preview: PreviewState;
}

/** The line on each table. One that is missing can be added here. */
export function DataLines({ kind, preparation, preview }: Props) {
  const { locale, text } = useLanguage();
  const [refused, setRefused] = useState<Problem | null>(null);
  const { value: sources, problem, reload } = preparation.sources;
  if (problem !== null) return <ProblemBar problem={problem} onRetry={reload} />;
  if (sources === null) return <Spinner size="small" label={text.shell.working} />;
  return (
    <div>
      <NeedList
        needs={kind.needs}
        choices={preparation.choices}
        counted={preview.value?.tables}
        onAdd={(table, filling) => {
          setRefused(null);
          addTableOf(table, filling, locale).then(reload, (error: unknown) => setRefused(toProblem(error)));
        }}
      />
      {refused !== null && <ProblemBar problem={refused} />}
      <div role="status">
        {preview.loading && <Spinner size="extra-tiny" labelPosition="after" label={text.prepare.counting} />}
      </div>
      {preview.problem !== null && <ProblemBar problem={preview.problem} />}
    </div>
  );
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

/** What of the readings the user should look at: columns that leave a choice, statuses that are not known, remarks. */
const remarksOf = ({ readings, statuses, notes, repeated }: Counted): number =>
  Object.keys(readings).length + statuses.filter(isUnknown).length + notes.length + (repeated === undefined ? 0 : 1);

const hasOpenReading = ({ readings }: Counted): boolean => Object.values(readings).some(({ way }) => way === null);

export function TablesFold({ kind, preparation, preview }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [opened, setOpened] = useState(false);
  const { sources, choices, choose, lacking } = preparation;
  if (sources.value === null || sources.value.length === 0) return null;
  const read = Object.values(preview.value?.tables ?? {});
  const remarks = read.reduce((count, counted) => count + remarksOf(counted), 0);
  return (
    <FoldSection
      title={text.prepare.tables}
      note={remarks === 0 ? undefined : text.prepare.remarks(remarks)}
      open={opened || lacking !== null || read.some(hasOpenReading)}
      onToggle={() => setOpened(!opened)}
    >
      <div className={styles.tables}>
        {kind.needs.map((need) => {
          const choice = choices[need.table] ?? null;
          const counted = preview.value?.tables[need.table];
          return (
            <div key={need.table} className={styles.table}>
              <TablePicker
                need={need}
                sources={sources.value ?? []}
                choice={choice}
                read={counted !== undefined}
                onChange={(chosen) => choose(need.table, chosen)}
              />
              {choice !== null && counted !== undefined && (
                <CountedData counted={counted} choice={choice} onChange={(chosen) => choose(need.table, chosen)} />
              )}
            </div>
          );
        })}
        <LookAgain onClick={sources.reload} disabled={sources.loading} />
      </div>
    </FoldSection>
  );
}
