/** A kind of sheet to build: its name and the question it answers. */
import { Body1, Text, makeStyles } from "@fluentui/react-components";
import { DataBarVerticalRegular, type FluentIcon, PeopleTeamRegular, TargetArrowRegular } from "@fluentui/react-icons";
import type { KindAbout } from "../../kinds/kind";
import { useLanguage } from "../shell/language";
import { ListButton } from "./ListButton";

/** Kinds without an icon of their own get the bars. */
const ICONS: Readonly<Record<string, FluentIcon>> = { segments: PeopleTeamRegular, goal: TargetArrowRegular };

const useStyles = makeStyles({ line: { display: "block" } });

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
    </ListButton>
  );
}
