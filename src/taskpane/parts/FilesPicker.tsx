/** Orders from files: picked or dropped, one or many, in the place of a table of the workbook. */
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { type DragEvent, useRef, useState } from "react";
import { lookIntoFiles, useAskedSource } from "../data/useAskedSource";
import type { AskedSource } from "../files/held";
import { useLanguage } from "../shell/language";
import { TakingState } from "./TakingState";

const ACCEPTED = ".csv,.tsv,.txt,.gz,.parquet,.xlsx,.xlsm";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
  },
  input: { display: "none" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** What the sheets were made from before; null where no files have to be picked again. */
  readonly again: string | null;
  readonly onFound: (found: AskedSource) => void;
}

/** Whether files are held over an area, and what it needs to know that. */
function useDrop(onDrop: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrop([...event.dataTransfer.files]);
    },
  };
  return { isOver, handlers };
}

export function FilesPicker({ again, onFound }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const taking = useAskedSource(lookIntoFiles, onFound);
  const take = (files: readonly File[]): void => {
    if (files.length > 0) taking.take(files);
  };
  const { isOver, handlers } = useDrop(take);
  return (
    <div className={mergeClasses(styles.area, isOver && styles.over)} {...handlers}>
      {again !== null && <Caption1>{text.files.again(again)}</Caption1>}
      <Button
        size="small"
        icon={<DocumentAddRegular />}
        disabledFocusable={taking.looking}
        onClick={() => input.current?.click()}
      >
        {text.files.pick}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label={text.files.pick}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          // The same files may be picked again.
          target.value = "";
        }}
      />
      <Caption1 className={styles.hint}>{text.files.hint}</Caption1>
      <TakingState {...taking} label={text.files.looking} />
    </div>
  );
}
