/** What shows while the workbook is worked on: how far it is, in words and as a bar, and the way to stop it. */
import { Button, Field, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type RunState, shareDone } from "../data/useRun";
import { useLanguage } from "../shell/language";

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
