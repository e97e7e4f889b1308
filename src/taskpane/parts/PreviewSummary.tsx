/** What will count of one chosen table, and what is left out and why, before anything is built. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { TablePreview } from "../../workbook/build/preview";
import { useLanguage } from "../shell/language";
import { LeftOutList, leftOutRows } from "./LeftOutList";

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly preview: TablePreview;
}

export function PreviewSummary({ preview }: Props) {
  const styles = useStyles();
  const { text, formats } = useLanguage();
  const left = leftOutRows(preview.leftOut);
  const counted = text.prepare.counted(preview.used, formats.count(preview.used));
  if (left === 0) return <Text>{`${counted} · ${text.leftOut.none}`}</Text>;
  return (
    <Accordion collapsible>
      <AccordionItem value="leftOut">
        <AccordionHeader size="small" className={styles.header}>
          {`${counted} · ${text.leftOut.some(left, formats.count(left))}`}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <LeftOutList leftOut={preview.leftOut} source={preview.source} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
