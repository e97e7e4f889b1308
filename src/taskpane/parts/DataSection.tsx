/**
 * The tables of a kind's form: a line on each with what of it counts, and in a fold which are chosen with which columns and how they are
 * read. The fold is open where something has to be chosen.
 */
import { Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Received } from "../../engines/clickhouse-session";
import type { Need, SheetKind } from "../../kinds/kind";
import { toProblem } from "../../workbook/errors/excel-errors";
import type { Problem } from "../../text/problem";
import { addTableOf } from "../data/addTable";
import type { Preparation } from "../data/usePreparation";
import type { PreviewState } from "../data/usePreview";
import type { Counted } from "../../workbook/read-input";
import type { SavedBuild } from "../../workbook/settings";
import { type TableChoice, withMeanings, withRepeated, withWay } from "../../workbook/table-choice";
import { useLanguage } from "../shell/language";
import type { AskedSource } from "../files/held";
import { FilesPicker } from "./FilesPicker";
import { FilesProgress } from "./FilesProgress";
import { FoldSection } from "./FoldSection";
import { LookAgain } from "./LookAgain";
import { NeedList } from "./NeedList";
import { PreviewSummary } from "./PreviewSummary";
import { ProblemBar } from "./ProblemBar";
import { isUnknown, ReadingList } from "./ReadingList";
import { TablePicker } from "./TablePicker";
import { WarehousePicker } from "./WarehousePicker";

const useStyles = makeStyles({
  tables: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  table: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface Props {
  readonly kind: SheetKind;
  /** The build that is made anew; null for a new one. */
  readonly build: SavedBuild | null;
  readonly preparation: Preparation;
  readonly preview: PreviewState;
}

/** The line on each table. One that is missing can be added here. */
export function DataLines({ kind, preparation, preview }: Omit<Props, "build">) {
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
      <Counting preparation={preparation} preview={preview} />
      {preview.problem !== null && <ProblemBar problem={preview.problem} />}
    </div>
  );
}

/** That the rows are being counted; of orders outside the workbook how far, and the way to stop it. */
function Counting({ preparation: { choices, choose }, preview }: Pick<Props, "preparation" | "preview">) {
  const { text } = useLanguage();
  const found = choices.orders?.found as AskedSource | undefined;
  if (preview.loading && found?.isAsked === true) {
    const stop = (): void => {
      found.held.stop();
      choose("orders", null);
    };
    return <FilesProgress progress={preview.progress} onStop={stop} />;
  }
  return (
    <div role="status">
      {preview.loading && <Spinner size="extra-tiny" labelPosition="after" label={text.prepare.counting} />}
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

/** A table with what was read of it, and what may stand in its place. */
function NeededTable({ need, build, preparation, preview }: Omit<Props, "kind"> & { readonly need: Need }) {
  const styles = useStyles();
  const { sources, choices, choose, picked, pick } = preparation;
  const choice = choices[need.table] ?? null;
  const counted = preview.value?.tables[need.table];
  const offered = [...(sources.value ?? []), ...(need.asked === true && picked !== null ? [picked] : [])];
  const before = build?.tables[need.table];
  return (
    <div className={styles.table}>
      <TablePicker
        need={need}
        sources={offered}
        choice={choice}
        read={counted !== undefined}
        onChange={(chosen) => choose(need.table, chosen)}
      />
      {need.asked === true && (
        <>
          <FilesPicker again={before?.isAsked === true && choice === null ? before.sheet : null} onFound={pick} />
          <WarehousePicker onFound={pick} />
        </>
      )}
      {choice !== null && counted !== undefined && (
        <>
          <CountedData counted={counted} choice={choice} onChange={(chosen) => choose(need.table, chosen)} />
          {choice.found.isAsked === true && !preview.loading && (
            <Came received={(choice.found as AskedSource).held.traffic()} />
          )}
        </>
      )}
    </div>
  );
}

/** What a warehouse sent so far. */
function Came({ received }: { readonly received: Received | null }) {
  const { text, formats } = useLanguage();
  if (received === null) return null;
  const { answers, rows, bytes } = received;
  const kilobytes = formats.count(Math.ceil(bytes / 1000));
  return <Caption1>{text.warehouse.came(formats.count(answers), rows, formats.count(rows), kilobytes)}</Caption1>;
}

export function TablesFold({ kind, build, preparation, preview }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [opened, setOpened] = useState(false);
  const { sources, choices, lacking } = preparation;
  if (sources.value === null) return null;
  if (sources.value.length === 0 && !kind.needs.some(({ asked }) => asked === true)) return null;
  const read = Object.values(preview.value?.tables ?? {});
  // Others can be chosen at once.
  const isRefused = preview.problem !== null && choices.orders?.found.isAsked === true;
  const remarks = read.reduce((count, counted) => count + remarksOf(counted), 0);
  return (
    <FoldSection
      title={text.prepare.tables}
      note={remarks === 0 ? undefined : text.prepare.remarks(remarks)}
      open={opened || lacking !== null || isRefused || read.some(hasOpenReading)}
      onToggle={() => setOpened(!opened)}
    >
      <div className={styles.tables}>
        {kind.needs.map((need) => (
          <NeededTable key={need.table} need={need} build={build} preparation={preparation} preview={preview} />
        ))}
        <LookAgain onClick={sources.reload} disabled={sources.loading} />
      </div>
    </FoldSection>
  );
}
