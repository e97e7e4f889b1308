/**
 * A saved build made anew with the same choices, from the tables as they are now, with an action of the kind carried
 * out where one is given. Starts by itself.
 */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { KindAbout, KindAction } from "../../kinds/kind";
import type { BuildResult } from "../../workbook/build-request";
import { refresh } from "../../workbook/build/refresh";
import { useRun } from "../data/useRun";
import { RunningView, RunOutcome } from "../parts/RunningView";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

interface Props {
  readonly kind: KindAbout;
  readonly buildId: string;
  /** Carried out on the way. */
  readonly action?: KindAction;
  readonly onBack: () => void;
  readonly onDone: (result: BuildResult) => void;
}

export function RefreshScreen({ kind, buildId, action, onBack, onDone }: Props) {
  const { text, say } = useLanguage();
  const { run, start, cancel } = useRun();
  const begin = useCallback(
    () => start((control) => refresh(buildId, control, { action: action?.id }), onDone),
    [start, buildId, action, onDone],
  );
  useEffect(begin, [begin]);
  return (
    <ScreenFrame
      title={action === undefined ? text.running.refreshing(say(kind.name)) : say(action.name)}
      onBack={run.state === "running" ? undefined : onBack}
    >
      {run.state === "running" && <RunningView run={run} onCancel={cancel} />}
      <RunOutcome run={run} onRetry={begin} />
      {run.state !== "running" && <Button onClick={onBack}>{text.result.home}</Button>}
    </ScreenFrame>
  );
}
