/** A kind's form: its tables and columns, what of them counts, its choices, and the build itself with progress and cancel. */
import { Body1, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SheetKind } from "../../kinds/kind";
import { tableOf } from "../../tables/catalogue";
import { build as buildSheets, type BuildResult } from "../../workbook/build";
import type { SavedBuild } from "../../workbook/settings";
import { type Preparation, usePreparation } from "../data/usePreparation";
import { type PreviewState, usePreview } from "../data/usePreview";
import { useRun } from "../data/useRun";
import { useWorkbookChanges } from "../data/useWorkbookChanges";
import { OptionForm } from "../forms/OptionForm";
import { BuildBar } from "../parts/BuildBar";
import { EmptyWorkbook } from "../parts/EmptyWorkbook";
import { KindPreviewView } from "../parts/KindPreviewView";
import { LookAgain } from "../parts/LookAgain";
import { PreviewSummary } from "../parts/PreviewSummary";
import { ProblemBar } from "../parts/ProblemBar";
import { RunningView } from "../parts/RunningView";
import { Section } from "../parts/Section";
import { TablePicker } from "../parts/TablePicker";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  data: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  entries: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface Props {
  readonly kind: SheetKind;
  /** The saved build to make anew with other choices; null for a new one. */
  readonly build: SavedBuild | null;
  readonly onBack: () => void;
  readonly onDone: (result: BuildResult) => void;
}

interface DataProps {
  readonly kind: SheetKind;
  readonly preparation: Preparation;
  readonly preview: PreviewState;
}

function DataSection({ kind, preparation, preview }: DataProps) {
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
              onChange={(chosen) => preparation.choose(need.table, chosen)}
            />
            {choice !== null && counted !== undefined && <PreviewSummary preview={counted} />}
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

/** What keeps the form from being built, as a sentence. */
function useObstacle({ reading, lacking, choices }: Preparation): string | null {
  const { text, say } = useLanguage();
  if (lacking !== null) {
    const table = say(tableOf(lacking.table).label);
    return choices[lacking.table] == null ? text.prepare.needsTable(table) : text.prepare.needsColumns(table);
  }
  const faults = Object.keys(reading.faults).length;
  return faults > 0 ? text.prepare.fixFirst(faults) : null;
}

export function PrepareScreen({ kind, build, onBack, onDone }: Props) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const preparation = usePreparation(kind, build);
  const { reading, request } = preparation;
  const preview = usePreview(request);
  const { run, start, cancel } = useRun();
  useWorkbookChanges(preparation.sources.reload, run.state !== "running");
  const [attempts, setAttempts] = useState(0);
  const entries = useRef<HTMLDivElement>(null);
  const obstacle = useObstacle(preparation);
  const tried = attempts > 0;
  const begin = (): void => {
    setAttempts((count) => count + 1);
    if (obstacle === null && request !== null) start((control) => buildSheets(request, control), onDone);
  };
  // A build that could not begin leads to the first entry that has to be put right.
  useEffect(() => {
    if (attempts > 0) entries.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [attempts]);
  if (run.state === "running") {
    return (
      <ScreenFrame key="running" title={text.running.building(say(kind.name))}>
        <RunningView run={run} onCancel={cancel} />
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame key="form" title={say(kind.name)} onBack={onBack}>
      <Body1>{say(kind.description)}</Body1>
      {run.state === "failed" && <ProblemBar problem={run.problem} />}
      {run.state === "cancelled" && (
        <MessageBar intent="info">
          <MessageBarBody>{text.running.cancelled}</MessageBarBody>
        </MessageBar>
      )}
      <div ref={entries} className={styles.entries}>
        <DataSection kind={kind} preparation={preparation} preview={preview} />
        <Section title={text.prepare.choices}>
          <OptionForm
            reading={reading}
            drafts={preparation.drafts}
            suggestions={preview.value?.suggestions ?? {}}
            showAllFaults={tried}
            onChange={preparation.type}
          />
        </Section>
      </div>
      {preview.value !== null && <KindPreviewView preview={preview.value} buildId={build?.id ?? null} />}
      <BuildBar rebuild={build !== null} obstacle={tried ? obstacle : null} onBuild={begin} />
    </ScreenFrame>
  );
}
