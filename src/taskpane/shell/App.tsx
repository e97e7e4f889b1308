/** The pane as a whole: theme, language, header, and the screen the user is on. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { OfficeHost } from "../../workbook/host";
import { RefusalNotice } from "../parts/RefusalNotice";
import { NoOfficeScreen } from "../screens/NoOfficeScreen";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { Screens } from "./Screens";
import { LanguageProvider, useLanguage } from "./language";
import { usePaneTheme } from "./theme";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", minWidth: "280px", backgroundColor: tokens.colorNeutralBackground1 },
});

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
