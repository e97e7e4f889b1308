/** Every customer of a build as a file: its sheet may list the best only. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { Plan } from "../../plan/plan";
import { saveFile } from "../data/carry";
import { useWork } from "../data/useWork";
import { useLanguage } from "../shell/language";
import { Outcome } from "./Outcome";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly long: NonNullable<Plan["long"]>;
  /** The file's, without its ending. */
  readonly name: string;
}

export function ExportAll({ long, name }: Props) {
  const styles = useStyles();
  const { text, formats } = useLanguage();
  const { work, run } = useWork();
  const save = (): void =>
    run(async () => {
      const [{ csvLines }, table] = await Promise.all([
        import(/* webpackChunkName: "csv" */ "../../plan/long-csv"),
        long(),
      ]);
      const file = `${name}.csv`;
      saveFile(file, [...csvLines(table)], "text/csv");
      return text.files.exported(file, table.rows, formats.count(table.rows));
    });
  return (
    <div className={styles.view}>
      <Button size="small" icon={<ArrowDownloadRegular />} disabledFocusable={work.state === "working"} onClick={save}>
        {text.files.exportAll}
      </Button>
      <Outcome work={work} />
    </div>
  );
}
