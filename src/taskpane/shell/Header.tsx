/** The pane's top line: the product's name and the language switch. */
import { Select, type SelectProps, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { type Locale, LOCALES } from "../../text/locale";
import { LANGUAGE_NAMES, useLanguage } from "./language";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorBrandForeground1 },
});

export function Header() {
  const styles = useStyles();
  const { locale, text, setLocale } = useLanguage();
  return (
    <header className={styles.header}>
      <Subtitle2 className={styles.name}>{text.appName}</Subtitle2>
      <Select
        root={{ "data-language-menu": true } as SelectProps["root"]}
        size="small"
        appearance="filled-lighter"
        aria-label={text.shell.language}
        value={locale}
        onChange={(_event, { value }) => setLocale(value as Locale)}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </Select>
    </header>
  );
}
