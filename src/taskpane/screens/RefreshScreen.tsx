/**
 * A saved build made anew with the same choices, from the tables as they are now, with an action of the kind carried
 * out where one is given. Starts by itself.
 */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { KindAbout, KindAction } from "../../kinds/kind";
import type { BuildResult } from "../../workbook/build-request";
import { refresh } from "../../workbook/build/refresh";
import { NotInWorkbook } from "../../workbook/errors/problems";
import { listBuilds, type SavedBuild } from "../../workbook/settings";
import { useRun } from "../data/useRun";
import { useSelfRefresh } from "../data/useSelfRefresh";
import { RunningView, RunOutcome } from "../parts/RunningView";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

interface Props {
  readonly kind: KindAbout;
  readonly buildId: string;
  /** Carried out on the way. */
  readonly action?: KindAction;
  /** The form of the saved build, where its files have to be picked again. */
  readonly onChange: (build: SavedBuild) => void;
  readonly onBack: () => void;
  readonly onDone: (result: BuildResult) => void;
}

/** The way on where the orders of the build came from files. */
function PickAgain({ buildId, onChange }: Pick<Props, "buildId" | "onChange">) {
  const { text } = useLanguage();
  const pick = (): void => {
    // The build was there when the refresh began.
    void listBuilds().then((builds) => onChange(builds.find(({ id }) => id === buildId)!));
  };
  return (
    <Button appearance="primary" onClick={pick}>
      {text.files.pickAgain}
    </Button>
  );
}

export function RefreshScreen({ kind, buildId, action, onChange, onBack, onDone }: Props) {
  const { text, say } = useLanguage();
  const { run, start, cancel } = useRun();
  const begin = useCallback(
    () => start((control) => refresh(buildId, control, { action: action?.id }), onDone),
    [start, buildId, action, onDone],
  );
  useEffect(begin, [begin]);
  const needsFiles = run.state === "failed" && run.problem instanceof NotInWorkbook;
  useSelfRefresh(buildId, begin, run.state === "failed" && !needsFiles);
  return (
    <ScreenFrame
      title={action === undefined ? text.running.refreshing(say(kind.name)) : say(action.name)}
      onBack={run.state === "running" ? undefined : onBack}
    >
      {run.state === "running" && <RunningView run={run} onCancel={cancel} />}
      <RunOutcome run={run} onRetry={needsFiles ? undefined : begin} />
      {needsFiles && <PickAgain buildId={buildId} onChange={onChange} />}
      {run.state !== "running" && <Button onClick={onBack}>{text.result.home}</Button>}
    </ScreenFrame>
  );
}
