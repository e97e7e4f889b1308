/**
 * The first screen: what was found in the workbook, what can be built from it, what was built before, the functions.
 */
import { Body1, Caption1, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import { tableOf } from "../../tables/catalogue";
import type { KindAction } from "../../kinds/kind";
import { KINDS, type ListedKind, listedKind } from "../../kinds/list";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import { showSheet } from "../../workbook/interaction/navigate";
import { listBuilds, type SavedBuild } from "../../workbook/settings";
import { findSources, type FoundSource } from "../../workbook/sources";
import { useLoad } from "../data/useLoad";
import { useWorkbookChanges } from "../data/useWorkbookChanges";
import { BuiltList } from "../parts/BuiltList";
import { EmptyWorkbook } from "../parts/EmptyWorkbook";
import { KindCard } from "../parts/KindCard";
import { ListButton } from "../parts/ListButton";
import { LookAgain } from "../parts/LookAgain";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  found: { listStyleType: "none", margin: 0, padding: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  line: { display: "block" },
});

interface Props {
  readonly takesFocus: boolean;
  readonly onKind: (kind: ListedKind, build: SavedBuild | null) => void;
  readonly onRefresh: (kind: ListedKind, build: SavedBuild, action?: KindAction) => void;
  readonly onFunctions: () => void;
}

interface Workbook {
  readonly sources: readonly FoundSource[];
  readonly builds: readonly { readonly build: SavedBuild; readonly kind: ListedKind }[];
}

/** Builds of an unknown kind are left out: a newer version made them. */
async function loadWorkbook(): Promise<Workbook> {
  const [sources, saved] = await Promise.all([findSources(), listBuilds()]);
  const builds = saved.flatMap((build) => {
    const kind = listedKind(build.kind);
    return kind === undefined ? [] : [{ build, kind }];
  });
  return { sources, builds: builds.sort((a, b) => b.build.builtOn - a.build.builtOn) };
}

function FoundTables({ sources }: { readonly sources: readonly FoundSource[] }) {
  const styles = useStyles();
  const { text, formats, say } = useLanguage();
  const known = sources.filter(({ kind }) => kind !== null);
  return (
    <ul className={styles.found}>
      {known.map(({ source, kind }) => (
        <li key={`${source.sheet}/${source.name}`}>
          <Text weight="semibold">{kind !== null && say(tableOf(kind).label)}</Text>{" "}
          <Text className={styles.muted}>
            {text.prepare.tableOnItsSheet(source.name, source.rows, formats.count(source.rows))}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function FunctionsCard({ onClick }: { readonly onClick: () => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <ListButton icon={<MathFormulaRegular />} onClick={onClick}>
      <Text weight="semibold" size={400} className={styles.line}>
        {text.home.functions}
      </Text>
      <Caption1 className={styles.line}>{text.home.functionsHint}</Caption1>
    </ListButton>
  );
}

export function HomeScreen({ takesFocus, onKind, onRefresh, onFunctions }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { value, loading, problem, reload } = useLoad(loadWorkbook);
  useWorkbookChanges(reload);
  const [lost, setLost] = useState<Problem | null>(null);
  const show = useCallback((tab: string) => {
    setLost(null);
    showSheet(tab).catch((error: unknown) => setLost(toProblem(error)));
  }, []);
  const isEmpty = value !== null && value.sources.every(({ kind }) => kind === null);
  return (
    <ScreenFrame title={text.home.title} takesFocus={takesFocus}>
      {problem !== null && <ProblemBar problem={problem} onRetry={reload} />}
      {lost !== null && <ProblemBar problem={lost} />}
      {!isEmpty && <Body1>{text.home.intro}</Body1>}
      {value === null && loading && <Spinner size="small" label={text.shell.working} />}
      {value !== null && (
        <Section title={text.home.found} action={<LookAgain onClick={reload} disabled={loading} />}>
          {isEmpty ? <EmptyWorkbook /> : <FoundTables sources={value.sources} />}
        </Section>
      )}
      {value !== null && value.builds.length > 0 && (
        <Section title={text.home.built}>
          <BuiltList builds={value.builds} onShow={show} onRefresh={onRefresh} onChange={onKind} />
        </Section>
      )}
      <Section title={text.home.kinds}>
        <ul className={styles.list}>
          {KINDS.map((kind) => (
            <li key={kind.id}>
              <KindCard kind={kind} onClick={() => onKind(kind, null)} />
            </li>
          ))}
        </ul>
      </Section>
      <FunctionsCard onClick={onFunctions} />
    </ScreenFrame>
  );
}
