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
import { LeftOutList, leftOutRows } from "./LeftOutList";
import { useCountedSentence } from "./NeedList";

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly counted: Counted;
}

export function PreviewSummary({ counted }: Props) {
  const styles = useStyles();
  const sentence = useCountedSentence()(counted);
  if (leftOutRows(counted.leftOut) === 0) return <Text>{sentence}</Text>;
  return (
    <Accordion collapsible>
      <AccordionItem value="leftOut">
        <AccordionHeader size="small" className={styles.header}>
          {sentence}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <LeftOutList leftOut={counted.leftOut} source={counted.source} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
