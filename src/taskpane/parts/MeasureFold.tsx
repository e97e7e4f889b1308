/** A goal of the marketing plan and a figure of another built sheet, chosen by name, that measures it from now on. */
import { Button, Caption1, Field, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { groups } from "d3-array";
import { useState } from "react";
import { linkMeasure, type MeasureChoices, measureChoices } from "../../workbook/figures/link-measure";
import { useLoad } from "../data/useLoad";
import { useWork } from "../data/useWork";
import { useLanguage } from "../shell/language";
import { FoldSection } from "./FoldSection";
import { NativeSelect } from "./NativeSelect";
import { Outcome } from "./Outcome";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  link: { alignSelf: "flex-start" },
});

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onChange: (value: string) => void;
}

function Pick({ label, value, options, onChange }: PickProps) {
  return (
    <Field size="small" label={label}>
      <NativeSelect value={value} onChange={onChange}>
        {options.map(([each, shown]) => (
          <option key={each} value={each}>
            {shown}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}

function Choose({ goals, figures }: MeasureChoices) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { work, run } = useWork();
  const sheets = groups(figures, ({ tab }) => tab);
  const [goal, setGoal] = useState(goals[0]!.number);
  const [sheet, setSheet] = useState(sheets[0]![0]);
  const own = sheets.find(([tab]) => tab === sheet)![1];
  const [chosen, setChosen] = useState("");
  const figure = own.find(({ name }) => name === chosen) ?? own[0]!;
  const link = (): void =>
    run(() => linkMeasure(goal, figure.name).then(() => text.measures.linked(goal, figure.name)));
  return (
    <div className={styles.form}>
      <Caption1>{text.measures.hint}</Caption1>
      <Pick
        label={text.measures.goal}
        value={goal}
        options={goals.map(({ number, task }) => [number, task === "" ? number : `${number} ${task}`])}
        onChange={setGoal}
      />
      <Pick label={text.measures.sheet} value={sheet} options={sheets.map(([tab]) => [tab, tab])} onChange={setSheet} />
      <Pick
        label={text.measures.figure}
        value={figure.name}
        options={own.map(({ name, words }) => [name, words])}
        onChange={setChosen}
      />
      <Button className={styles.link} size="small" disabledFocusable={work.state === "working"} onClick={link}>
        {text.measures.link}
      </Button>
      <Outcome work={work} />
    </div>
  );
}

function Choices() {
  const { text } = useLanguage();
  const { value, problem, reload } = useLoad(measureChoices);
  if (problem !== null) return <ProblemBar problem={problem} onRetry={reload} />;
  if (value === null) return <Spinner size="tiny" label={text.shell.working} />;
  return value.figures.length === 0 ? <Caption1>{text.measures.none}</Caption1> : <Choose {...value} />;
}

export function MeasureFold() {
  const { text } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <FoldSection title={text.measures.title} open={open} onToggle={() => setOpen(!open)}>
      <Choices />
    </FoldSection>
  );
}
