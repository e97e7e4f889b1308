/** Every kind by its subject, each with what it finds in this workbook; subjects without a kind do not show. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { KINDS, type ListedKind, type Subject, SUBJECTS } from "../../kinds/list";
import type { TableKind } from "../../tables/catalogue";
import type { FoundSource } from "../../workbook/sources";
import { chooseTables } from "../../workbook/table-choice";
import type { Filling } from "../data/addTable";
import { useLanguage } from "../shell/language";
import { KindCard } from "./KindCard";
import { NeedList } from "./NeedList";
import { Section } from "./Section";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  kind: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface Props {
  /** Null while they are looked for. */
  readonly sources: readonly FoundSource[] | null;
  readonly onKind: (kind: ListedKind) => void;
  readonly onAdd: (table: TableKind, filling: Filling) => void;
}

export function KindGroups({ sources, onKind, onAdd }: Props) {
  const styles = useStyles();
  const { say } = useLanguage();
  const subjects = (Object.keys(SUBJECTS) as Subject[]).filter((each) => KINDS.some(({ subject }) => subject === each));
  return (
    <div className={styles.groups}>
      {subjects.map((each) => (
        <Section key={each} title={say(SUBJECTS[each])} level={3}>
          <PlainList gap="M">
            {KINDS.filter(({ subject }) => subject === each).map((kind) => (
              <li key={kind.id} className={styles.kind}>
                <KindCard kind={kind} onClick={() => onKind(kind)} />
                {sources !== null && (
                  <NeedList needs={kind.needs} choices={chooseTables(kind, sources)} onAdd={onAdd} />
                )}
              </li>
            ))}
          </PlainList>
        </Section>
      ))}
    </div>
  );
}
