/** Why a custom function in the sheet shows an error: Excel itself shows most of these sentences nowhere. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { NAMESPACE } from "../../functions/ids";
import { dismissRefusal, useRefusal } from "../data/refusals";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({ notice: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` } });

export function RefusalNotice() {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const refusal = useRefusal();
  if (refusal === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>
        <MessageBarTitle>
          {text.refusal.title(`${NAMESPACE}.${refusal.id}`)} ({refusal.code})
        </MessageBarTitle>
        <br />
        {say(refusal.text)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.shell.close}
            title={text.shell.close}
            onClick={dismissRefusal}
          />
        }
      />
    </MessageBar>
  );
}
