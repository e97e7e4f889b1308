/** One function of the browser: how it is written, what each argument is, worked examples, and the way into a cell. */
import { Body1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FunctionDefinition } from "../../functions/define";
import { signature } from "../../functions/formula";
import { helpFile } from "../../functions/metadata";
import { FunctionExamples } from "../parts/FunctionExamples";
import { InsertFormula } from "../parts/InsertFormula";
import { Section } from "../parts/Section";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly definition: FunctionDefinition;
  readonly onBack: () => void;
}

export function FunctionScreen({ definition, onBack }: Props) {
  const styles = useStyles();
  const { locale, text, say } = useLanguage();
  return (
    <ScreenFrame title={say(definition.title)} onBack={onBack}>
      <Body1>{say(definition.description)}</Body1>
      <Text className={styles.code}>={signature(definition)}</Text>
      <InsertFormula definition={definition} />
      <Section title={text.functions.returns}>
        <Body1>{say(definition.returns.text)}</Body1>
      </Section>
      <FunctionExamples definition={definition} />
      <Section title={text.functions.rule}>
        <Body1>{say(definition.rule.text)}</Body1>
      </Section>
      <Link href={`help/${helpFile(definition, locale)}`} target="_blank" rel="noreferrer">
        {text.functions.help}
      </Link>
    </ScreenFrame>
  );
}
