/**
 * A kind's form on one screen: what of the tables counts, the main question, further choices in folds, the preview, and the build itself with
 * progress and cancel.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SheetKind } from "../../kinds/kind";
import { tableOf } from "../../tables/catalogue";
import { build as buildSheets } from "../../workbook/build/build";
import type { BuildResult } from "../../workbook/build-request";
import type { SavedBuild } from "../../workbook/settings";
import { type Preparation, usePreparation } from "../data/usePreparation";
import { usePreview } from "../data/usePreview";
import { useRun } from "../data/useRun";
import { useWorkbookChanges } from "../data/useWorkbookChanges";
import { MainQuestion, OptionFolds, type OptionFormProps } from "../forms/OptionForm";
import { BuildBar } from "../parts/BuildBar";
import { DataLines, TablesFold } from "../parts/DataSection";
import { KindPreviewView } from "../parts/KindPreviewView";
import { RunningView, RunOutcome } from "../parts/RunningView";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  entries: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  folds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly kind: SheetKind;
  /** The saved build to make anew with other choices; null for a new one. */
  readonly build: SavedBuild | null;
  readonly onBack: () => void;
  readonly onDone: (result: BuildResult) => void;
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

/** Starts the build. One that cannot begin leads to the first entry that has to be put right. */
function useBuild(preparation: Preparation, onDone: (result: BuildResult) => void) {
  const { run, start, cancel } = useRun();
  const [attempts, setAttempts] = useState(0);
  const entries = useRef<HTMLDivElement>(null);
  const obstacle = useObstacle(preparation);
  const { request } = preparation;
  const begin = (): void => {
    setAttempts((count) => count + 1);
    if (obstacle === null && request !== null) start((control) => buildSheets(request, control), onDone);
  };
  useEffect(() => {
    if (attempts > 0) entries.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [attempts]);
  const tried = attempts > 0;
  return { run, begin, cancel, entries, tried, obstacle: tried ? obstacle : null };
}

export function PrepareScreen({ kind, build, onBack, onDone }: Props) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const preparation = usePreparation(kind, build);
  const preview = usePreview(preparation.request);
  const { run, begin, cancel, entries, tried, obstacle } = useBuild(preparation, onDone);
  useWorkbookChanges(preparation.follow, run.state !== "running");
  if (run.state === "running") {
    return (
      <ScreenFrame key="running" title={text.running.building(say(kind.name))}>
        <RunningView run={run} onCancel={cancel} />
      </ScreenFrame>
    );
  }
  const data = { kind, build, preparation, preview };
  const form: OptionFormProps = {
    reading: preparation.reading,
    drafts: preparation.drafts,
    suggestions: preview.value?.suggestions ?? {},
    typed: preview.value?.typed ?? {},
    showAllFaults: tried,
    onChange: preparation.type,
  };
  return (
    <ScreenFrame key="form" title={say(kind.name)} onBack={onBack}>
      <RunOutcome run={run} />
      <DataLines {...data} />
      <div ref={entries} className={styles.entries}>
        <MainQuestion {...form} />
        <div className={styles.folds}>
          <TablesFold {...data} />
          <OptionFolds {...form} />
        </div>
      </div>
      {preview.value !== null && <KindPreviewView preview={preview.value} buildId={build?.id ?? null} />}
      <BuildBar rebuild={build !== null} obstacle={obstacle} onBuild={begin} />
    </ScreenFrame>
  );
}
