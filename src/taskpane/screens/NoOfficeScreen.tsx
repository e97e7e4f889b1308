/** Shown in an ordinary browser page: what is missing, and where the pane can be tried. */
import { Body1, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

export function NoOfficeScreen() {
  const { text } = useLanguage();
  return (
    <ScreenFrame title={text.noOffice.title} takesFocus={false}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{text.noOffice.body}</MessageBarBody>
      </MessageBar>
      <Body1>{text.noOffice.inExcel}</Body1>
      <Body1>{text.noOffice.playground}</Body1>
    </ScreenFrame>
  );
}
