/** The builds saved in this workbook: their sheets as links, their dates, and what can be done with them. */
import { Button, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, OptionsRegular } from "@fluentui/react-icons";
import type { KindAction } from "../../kinds/kind";
import type { ListedKind } from "../../kinds/list";
import type { SavedBuild } from "../../workbook/settings";
import { useLanguage } from "../shell/language";
import { KindActions } from "./KindActions";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  build: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  date: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface ListedBuild {
  readonly build: SavedBuild;
  readonly kind: ListedKind;
}

interface Actions {
  readonly onShow: (tab: string) => void;
  /** Anew with the same choices; with an action, carrying it out. */
  readonly onRefresh: (kind: ListedKind, build: SavedBuild, action?: KindAction) => void;
  readonly onChange: (kind: ListedKind, build: SavedBuild) => void;
}

function BuildButtons({ build, kind, onRefresh, onChange }: ListedBuild & Omit<Actions, "onShow">) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        aria-label={text.home.refreshNamed(say(kind.name))}
        onClick={() => onRefresh(kind, build)}
      >
        {text.home.refresh}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<OptionsRegular />}
        aria-label={text.home.changeNamed(say(kind.name))}
        onClick={() => onChange(kind, build)}
      >
        {text.home.change}
      </Button>
    </div>
  );
}

interface Props extends Actions {
  readonly builds: readonly ListedBuild[];
  /** The tab of the overview of them all; null without one. */
  readonly overview: string | null;
}

export function BuiltList({ builds, overview, onShow, ...actions }: Props) {
  const styles = useStyles();
  const { text, formats, say } = useLanguage();
  return (
    <PlainList gap="S">
      {overview !== null && (
        <li>
          <Link as="button" inline onClick={() => onShow(overview)}>
            {text.result.open(overview)}
          </Link>
        </li>
      )}
      {builds.map(({ build, kind }) => (
        <li key={build.id} className={styles.build}>
          <div className={styles.line}>
            <Text weight="semibold">{say(kind.name)}</Text>
            <Caption1 className={styles.date}>{text.home.builtOn(formats.date(build.builtOn))}</Caption1>
          </div>
          <div className={styles.line}>
            {build.sheets.map(({ key, look }) => (
              <Link as="button" inline key={key} onClick={() => onShow(look.tab)}>
                {look.tab}
              </Link>
            ))}
          </div>
          <BuildButtons build={build} kind={kind} {...actions} />
          {kind.actions !== undefined && (
            <KindActions actions={kind.actions} onAction={(action) => actions.onRefresh(kind, build, action)} />
          )}
        </li>
      ))}
    </PlainList>
  );
}
