/** How much of the picked files has been read, with the way to stop it. */
import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkProgress } from "../../workbook/control";
import { useLanguage } from "../shell/language";

const MEGABYTE = 1e6;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  stop: { alignSelf: "flex-start" },
});

interface Props {
  readonly progress: WorkProgress | null;
  readonly onStop: () => void;
}

export function FilesProgress({ progress, onStop }: Props) {
  const styles = useStyles();
  const { text, formats } = useLanguage();
  const { done, total } = progress ?? { done: 0, total: 0 };
  const megabytes = (bytes: number): string => formats.count(Math.ceil(bytes / MEGABYTE));
  const isRead = total > 0 && done >= total;
  const said = isRead ? text.files.grouping : text.files.read(megabytes(done), megabytes(total));
  return (
    <div className={styles.view}>
      <Field validationState="none" validationMessage={total === 0 ? undefined : said}>
        <ProgressBar value={isRead || total === 0 ? undefined : done / total} aria-label={text.prepare.counting} />
      </Field>
      <Button className={styles.stop} size="small" onClick={onStop}>
        {text.files.stop}
      </Button>
    </div>
  );
}
