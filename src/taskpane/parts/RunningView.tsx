/**
 * Work on the workbook: its progress in words and as a bar with the way to stop it, and how it ended when it did not
 * succeed.
 */
import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type RunState, shareDone } from "../data/useRun";
import { useLanguage } from "../shell/language";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, alignItems: "stretch" },
  cancel: { alignSelf: "flex-start" },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly run: Extract<RunState, { state: "running" }>;
  readonly onCancel: () => void;
}

export function RunningView({ run, onCancel }: Props) {
  const styles = useStyles();
  const { text, formats } = useLanguage();
  const share = shareDone(run.progress);
  const phase = run.cancelling ? text.running.cancelling : text.running.phases[run.progress?.phase ?? "reading"];
  // The phase is announced; the percentage is not, or a screen reader would speak without end.
  return (
    <div className={styles.view}>
      <Field
        validationState="none"
        validationMessage={run.cancelling ? undefined : text.running.percent(formats.percent(share))}
      >
        <ProgressBar thickness="large" value={run.cancelling ? undefined : share} aria-label={phase} />
      </Field>
      <Text role="status" weight="semibold">
        {phase}
      </Text>
      <Text className={styles.hint}>{text.running.keepOpen}</Text>
      <Button className={styles.cancel} onClick={onCancel} disabled={run.cancelling}>
        {text.running.cancel}
      </Button>
    </div>
  );
}

interface OutcomeProps {
  readonly run: RunState;
  readonly onRetry?: () => void;
}

/** Nothing while the work runs or has not begun. */
export function RunOutcome({ run, onRetry }: OutcomeProps) {
  const { text } = useLanguage();
  if (run.state === "failed") return <ProblemBar problem={run.problem} onRetry={onRetry} />;
  if (run.state !== "cancelled") return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>{text.running.cancelled}</MessageBarBody>
    </MessageBar>
  );
}
