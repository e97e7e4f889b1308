/** A function on its way into a cell: its arguments as fields, the formula they make, and the button that writes it. */
import { Button, Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { argumentName } from "../../functions/argument-names";
import type { FunctionDefinition } from "../../functions/define";
import type { Parameter } from "../../functions/parameters";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import { insertFormula, selectedAddress } from "../../workbook/interaction/active-cell";
import { formulaOf, type TypedArguments } from "../data/formulaText";
import { useLanguage } from "../shell/language";
import { ArgumentField } from "./ArgumentField";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

const useStyles = makeStyles({
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  insert: { alignSelf: "flex-start" },
});

type Outcome =
  { readonly state: "open" | "incomplete" | "inserted" } | { readonly state: "failed"; readonly problem: Problem };

/** A repeating parameter always has one empty entry more, to go on with. */
function withRoom(parameter: Parameter, entries: readonly string[]): readonly string[] {
  return parameter.presence === "repeating" && entries.at(-1) !== "" ? [...entries, ""] : entries;
}

function useArguments(parameters: readonly Parameter[]) {
  const [typed, setTyped] = useState<TypedArguments>(() => parameters.map(() => [""]));
  const set = (at: number, entry: number, value: string): void =>
    setTyped((before) =>
      before.map((entries, index) =>
        index === at
          ? withRoom(
              parameters[at]!,
              entries.map((old, place) => (place === entry ? value : old)),
            )
          : entries,
      ),
    );
  return { typed, set };
}

/** The arguments as typed, the formula they make, and what became of writing it. */
function useInsertion(definition: FunctionDefinition) {
  const { typed, set } = useArguments(definition.parameters);
  const [outcome, setOutcome] = useState<Outcome>({ state: "open" });
  const { formula, missing } = formulaOf(definition, typed);
  const fail = (error: unknown): void => setOutcome({ state: "failed", problem: toProblem(error) });
  const change = (at: number, entry: number, value: string): void => {
    setOutcome((before) => (before.state === "incomplete" ? before : { state: "open" }));
    set(at, entry, value);
  };
  const takeSelection = (at: number, entry: number): void =>
    void selectedAddress().then((address) => change(at, entry, address), fail);
  const insert = (): void => {
    if (missing.length > 0) setOutcome({ state: "incomplete" });
    else insertFormula(formula).then(() => setOutcome({ state: "inserted" }), fail);
  };
  return { typed, outcome, formula, missing, change, takeSelection, insert };
}

function OutcomeBar({ outcome }: { readonly outcome: Outcome }) {
  const { text } = useLanguage();
  if (outcome.state === "failed") return <ProblemBar problem={outcome.problem} />;
  if (outcome.state !== "inserted") return null;
  return (
    <MessageBar intent="success">
      <MessageBarBody>{text.functions.inserted}</MessageBarBody>
    </MessageBar>
  );
}

export function InsertFormula({ definition }: { readonly definition: FunctionDefinition }) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const { typed, outcome, formula, missing, change, takeSelection, insert } = useInsertion(definition);
  const label = ({ name, presence }: Parameter, entry: number): string => {
    const shown = say(argumentName(name));
    const numbered = entry > 0 ? `${shown} ${entry + 1}` : shown;
    return presence === "optional" || entry > 0 ? text.field.optional(numbered) : numbered;
  };
  return (
    <Section title={text.functions.arguments}>
      <Caption1>{text.functions.insertHint}</Caption1>
      {definition.parameters.map((parameter, at) =>
        typed[at]!.map((value, entry) => (
          <ArgumentField
            key={`${parameter.name}/${entry}`}
            parameter={parameter}
            label={label(parameter, entry)}
            value={value}
            missing={outcome.state === "incomplete" && entry === 0 && missing.includes(parameter.name)}
            onChange={(changed) => change(at, entry, changed)}
            onSelection={() => takeSelection(at, entry)}
          />
        )),
      )}
      <Text className={styles.formula}>{formula}</Text>
      <OutcomeBar outcome={outcome} />
      <Button className={styles.insert} appearance="primary" onClick={insert}>
        {text.functions.insert}
      </Button>
    </Section>
  );
}
