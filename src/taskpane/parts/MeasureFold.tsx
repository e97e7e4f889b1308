/** A goal of the marketing plan and a figure of another built sheet, chosen by name, that measures it or is its target from now on. */
import { Button, Caption1, Field, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { groups } from "d3-array";
import { useState } from "react";
import { type FigureUse, linkFigure, type MeasureChoices, measureChoices } from "../../workbook/figures/link-measure";
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

const isUse = (value: string): value is FigureUse => value === "measure" || value === "target";

interface UseProps {
  readonly use: FigureUse;
  readonly onChange: (use: FigureUse) => void;
}

function PickUse({ use, onChange }: UseProps) {
  const { measures } = useLanguage().text;
  const options = [
    ["measure", measures.measure],
    ["target", measures.target],
  ] as const;
  return (
    <Pick label={measures.use} value={use} options={options} onChange={(value) => isUse(value) && onChange(value)} />
  );
}

function Choose({ goals, figures }: MeasureChoices) {
  const styles = useStyles();
  const { measures } = useLanguage().text;
  const { work, run } = useWork();
  const sheets = groups(figures, ({ tab }) => tab);
  const [goal, setGoal] = useState(goals[0]!.number);
  const [use, setUse] = useState<FigureUse>("measure");
  const [sheet, setSheet] = useState(sheets[0]![0]);
  const own = sheets.find(([tab]) => tab === sheet)![1];
  const [chosen, setChosen] = useState("");
  const { name } = own.find((each) => each.name === chosen) ?? own[0]!;
  const link = (): void => run(() => linkFigure(use, goal, name).then(() => measures.linked[use](goal, name)));
  const goalsShown = goals.map(({ number, task }) => [number, task === "" ? number : `${number} ${task}`] as const);
  const figuresShown = own.map(({ name: each, words }) => [each, words] as const);
  return (
    <div className={styles.form}>
      <Caption1>{measures.hint}</Caption1>
      <Pick label={measures.goal} value={goal} options={goalsShown} onChange={setGoal} />
      <PickUse use={use} onChange={setUse} />
      <Pick label={measures.sheet} value={sheet} options={sheets.map(([tab]) => [tab, tab])} onChange={setSheet} />
      <Pick label={measures.figure} value={name} options={figuresShown} onChange={setChosen} />
      <Button className={styles.link} size="small" disabledFocusable={work.state === "working"} onClick={link}>
        {measures.link}
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
