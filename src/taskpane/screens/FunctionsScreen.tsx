/** The function browser: every custom function by group, found by name, term or question in any of the languages. */
import { Body1, Caption1, Field, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { FUNCTIONS } from "../../functions/catalogue";
import { NAMESPACE } from "../../functions/ids";
import type { FunctionDefinition } from "../../functions/define";
import { type GroupId, GROUPS } from "../../functions/groups";
import { searchFunctions } from "../data/functionSearch";
import { ListButton } from "../parts/ListButton";
import { Section } from "../parts/Section";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";
import { PlainList } from "../parts/PlainList";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  id: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  title: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (definition: FunctionDefinition) => void;
  readonly onBack: () => void;
}

/** Groups in the order of their best function, so that a search's best hit stands first. */
function grouped(functions: readonly FunctionDefinition[]): readonly [GroupId, readonly FunctionDefinition[]][] {
  const groups = new Map<GroupId, FunctionDefinition[]>();
  for (const definition of functions)
    groups.set(definition.group, [...(groups.get(definition.group) ?? []), definition]);
  return [...groups];
}

export function FunctionsScreen({ query, onQuery, onChoose, onBack }: Props) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const sought = useDeferredValue(query);
  const found = useMemo(() => searchFunctions(FUNCTIONS, sought), [sought]);
  return (
    <ScreenFrame title={text.functions.title} onBack={onBack}>
      <Field label={text.functions.search}>
        <SearchBox
          className={styles.search}
          placeholder={text.functions.searchHint}
          value={query}
          onChange={(_event, { value }) => onQuery(value)}
        />
      </Field>
      <Caption1 role="status">{text.functions.count(found.length)}</Caption1>
      {found.length === 0 && <Body1>{text.functions.nothing(query)}</Body1>}
      {grouped(found).map(([group, functions]) => (
        <Section key={group} title={say(GROUPS[group])}>
          <PlainList gap="XS">
            {functions.map((definition) => (
              <li key={definition.id}>
                <ListButton onClick={() => onChoose(definition)}>
                  <Text weight="semibold" className={styles.id}>
                    {NAMESPACE}.{definition.id}
                  </Text>
                  <Caption1 className={styles.title}>{say(definition.title)}</Caption1>
                </ListButton>
              </li>
            ))}
          </PlainList>
        </Section>
      ))}
    </ScreenFrame>
  );
}
