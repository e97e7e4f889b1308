/** What can be done with a build, each with what it does in words. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { KindAction } from "../../kinds/kind";
import { useLanguage } from "../shell/language";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  action: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  description: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly actions: readonly KindAction[];
  readonly onAction: (action: KindAction) => void;
}

export function KindActions({ actions, onAction }: Props) {
  const styles = useStyles();
  const { say } = useLanguage();
  const id = useId();
  return (
    <PlainList gap="S">
      {actions.map((action) => (
        <li key={action.id} className={styles.action}>
          <Button size="small" aria-describedby={`${id}-${action.id}`} onClick={() => onAction(action)}>
            {say(action.name)}
          </Button>
          <Caption1 id={`${id}-${action.id}`} className={styles.description}>
            {say(action.description)}
          </Caption1>
        </li>
      ))}
    </PlainList>
  );
}
