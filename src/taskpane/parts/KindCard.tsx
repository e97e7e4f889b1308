/** A kind of sheet to build: its name, the question it answers, and the tables it reads. */
import { Body1, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarVerticalRegular, type FluentIcon, PeopleTeamRegular, TargetArrowRegular } from "@fluentui/react-icons";
import type { KindAbout } from "../../kinds/kind";
import { tableOf } from "../../tables/catalogue";
import { useLanguage } from "../shell/language";
import { ListButton } from "./ListButton";

/** Kinds without an icon of their own get the bars. */
const ICONS: Readonly<Record<string, FluentIcon>> = { segments: PeopleTeamRegular, goal: TargetArrowRegular };

const useStyles = makeStyles({
  line: { display: "block" },
  needs: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
});

/** "Uses: Orders" – and what it can use but does not need. */
function useNeeds(kind: KindAbout): string {
  const { text, formats, say } = useLanguage();
  const named = (required: boolean): string =>
    formats.list(kind.needs.filter((need) => need.required === required).map((need) => say(tableOf(need.table).label)));
  const [needed, welcome] = [named(true), named(false)];
  return [needed && text.home.uses(needed), welcome && text.home.usesOptionally(welcome)].filter(Boolean).join(" · ");
}

export function KindCard({ kind, onClick }: { readonly kind: KindAbout; readonly onClick: () => void }) {
  const styles = useStyles();
  const { say } = useLanguage();
  const Icon = ICONS[kind.id] ?? DataBarVerticalRegular;
  return (
    <ListButton icon={<Icon />} onClick={onClick}>
      <Text weight="semibold" size={400} className={styles.line}>
        {say(kind.name)}
      </Text>
      <Body1 className={styles.line}>{say(kind.description)}</Body1>
      <Caption1 className={styles.needs}>{useNeeds(kind)}</Caption1>
    </ListButton>
  );
}
