/**
 * The first screen: what was found in the workbook, what can be built from it, what was built before, the functions.
 */
import { Body1, Caption1, Spinner, Text, makeStyles } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import type { TableKind } from "../../tables/catalogue";
import type { KindAction } from "../../kinds/kind";
import { type ListedKind, listedKind } from "../../kinds/list";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import { showSheet } from "../../workbook/interaction/navigate";
import { listSaved, type SavedBuild } from "../../workbook/settings";
import { findSources, type FoundSource } from "../../workbook/sources";
import { addTableOf, type Filling } from "../data/addTable";
import { useLoad } from "../data/useLoad";
import { useWorkbookChanges } from "../data/useWorkbookChanges";
import { BuiltList } from "../parts/BuiltList";
import { EmptyWorkbook } from "../parts/EmptyWorkbook";
import { KindGroups } from "../parts/KindGroups";
import { ListButton } from "../parts/ListButton";
import { LookAgain } from "../parts/LookAgain";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({ line: { display: "block" } });

interface Props {
  readonly takesFocus: boolean;
  readonly onKind: (kind: ListedKind, build: SavedBuild | null) => void;
  readonly onRefresh: (kind: ListedKind, build: SavedBuild, action?: KindAction) => void;
  readonly onFunctions: () => void;
}

interface Workbook {
  readonly sources: readonly FoundSource[];
  /** The tab of the workbook's overview; null where it has none. */
  readonly overview: string | null;
  readonly builds: readonly { readonly build: SavedBuild; readonly kind: ListedKind }[];
}

/** Builds of an unknown kind are left out: a newer version made them. */
async function loadWorkbook(): Promise<Workbook> {
  const [sources, saved] = await Promise.all([findSources(), listSaved()]);
  const builds = saved.builds.flatMap((build) => {
    const kind = listedKind(build.kind);
    return kind === undefined ? [] : [{ build, kind }];
  });
  const overview = saved.overview?.sheets[0]?.look.tab ?? null;
  return { sources, overview, builds: builds.sort((a, b) => b.build.builtOn - a.build.builtOn) };
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

/** What the user asks for at a click, one at a time, and why it could not be done. */
function useClicks(reload: () => void) {
  const { locale } = useLanguage();
  const [refused, setRefused] = useState<Problem | null>(null);
  const run = useCallback((work: Promise<void>) => {
    setRefused(null);
    work.catch((error: unknown) => setRefused(toProblem(error)));
  }, []);
  const show = useCallback((tab: string) => run(showSheet(tab)), [run]);
  const add = useCallback(
    (table: TableKind, filling: Filling) => run(addTableOf(table, filling, locale).then(reload)),
    [run, locale, reload],
  );
  return { refused, show, add };
}

export function HomeScreen({ takesFocus, onKind, onRefresh, onFunctions }: Props) {
  const { text } = useLanguage();
  const { value, loading, problem, reload } = useLoad(loadWorkbook);
  useWorkbookChanges(reload);
  const { refused, show, add } = useClicks(reload);
  const isEmpty = value !== null && value.sources.every(({ kind }) => kind === null);
  return (
    <ScreenFrame title={text.home.title} takesFocus={takesFocus}>
      {problem !== null && <ProblemBar problem={problem} onRetry={reload} />}
      {refused !== null && <ProblemBar problem={refused} />}
      {!isEmpty && <Body1>{text.home.intro}</Body1>}
      {value === null && loading && <Spinner size="small" label={text.shell.working} />}
      {isEmpty && <EmptyWorkbook />}
      {value !== null && value.builds.length > 0 && (
        <Section title={text.home.built}>
          <BuiltList
            builds={value.builds}
            overview={value.overview}
            onShow={show}
            onRefresh={onRefresh}
            onChange={onKind}
          />
        </Section>
      )}
      <Section title={text.home.kinds} action={<LookAgain onClick={reload} disabled={loading} />}>
        <KindGroups sources={value?.sources ?? null} onKind={(kind) => onKind(kind, null)} onAdd={add} />
      </Section>
      <FunctionsCard onClick={onFunctions} />
    </ScreenFrame>
  );
}
