/** The pane as a whole: theme, language, header, and the screen the user is on. */
import { Body1, FluentProvider, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { OfficeHost } from "../../workbook/host";
import { RefusalNotice } from "../parts/RefusalNotice";
import { ErrorBoundary } from "./ErrorBoundary";
import { ScreenFrame } from "./ScreenFrame";
import { Header } from "./Header";
import { Screens } from "./Screens";
import { LanguageProvider, useLanguage } from "./language";
import { usePaneTheme } from "./theme";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", minWidth: "280px", backgroundColor: tokens.colorNeutralBackground1 },
});

/** For an ordinary browser page: what is missing, and where the pane can be tried. */
function NoOfficeScreen() {
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

function Pane({ hasWorkbook }: { readonly hasWorkbook: boolean }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  return (
    <FluentProvider theme={usePaneTheme(locale)} className={styles.pane}>
      <Header />
      <RefusalNotice />
      <ErrorBoundary>{hasWorkbook ? <Screens /> : <NoOfficeScreen />}</ErrorBoundary>
    </FluentProvider>
  );
}

export function App({ office }: { readonly office: OfficeHost }) {
  return (
    <LanguageProvider officeLocale={office.locale}>
      <Pane hasWorkbook={office.host !== null} />
    </LanguageProvider>
  );
}
