/** The pane's top line: the product's name and the language switch. */
import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { LocalLanguageRegular } from "@fluentui/react-icons";
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
      <Menu
        checkedValues={{ language: [locale] }}
        onCheckedValueChange={(_event, { checkedItems }) => setLocale(checkedItems[0] as Locale)}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            size="small"
            icon={<LocalLanguageRegular />}
            aria-label={`${text.shell.language}: ${LANGUAGE_NAMES[locale]}`}
          >
            {LANGUAGE_NAMES[locale]}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LOCALES.map((each) => (
              <MenuItemRadio key={each} name="language" value={each} lang={each}>
                {LANGUAGE_NAMES[each]}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
