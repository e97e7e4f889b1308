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
import type { Counted } from "../../workbook/read-input";
import { useLanguage } from "../shell/language";
import { LeftOutList, leftOutRows } from "./LeftOutList";

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly counted: Counted;
}

export function PreviewSummary({ counted }: Props) {
  const styles = useStyles();
  const { text, formats } = useLanguage();
  const left = leftOutRows(counted.leftOut);
  const used = text.prepare.counted(counted.used, formats.count(counted.used));
  if (left === 0) return <Text>{`${used} · ${text.leftOut.none}`}</Text>;
  return (
    <Accordion collapsible>
      <AccordionItem value="leftOut">
        <AccordionHeader size="small" className={styles.header}>
          {`${used} · ${text.leftOut.some(left, formats.count(left))}`}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <LeftOutList leftOut={counted.leftOut} source={counted.source} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
