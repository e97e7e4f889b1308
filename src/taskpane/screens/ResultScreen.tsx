/**
 * A build's result, the answer first: the headline, figures, sheets as links, what is assumed or doubtful, parts with their rows a click
 * away, checks, and what was left out of the data.
 */
import { Button, Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { KindAbout, KindAction } from "../../kinds/kind";
import type { Problem } from "../../text/problem";
import { TABLE_KINDS, type TableKind, tableOf } from "../../tables/catalogue";
import type { BuildResult } from "../../workbook/build-request";
import { toProblem } from "../../workbook/errors/excel-errors";
import { showSheet } from "../../workbook/interaction/navigate";
import type { Counted } from "../../workbook/read-input";
import { useChangedFigures } from "../data/useChangedFigures";
import { CheckList } from "../parts/CheckList";
import { ExportAll } from "../parts/ExportAll";
import { KindActions } from "../parts/KindActions";
import { KeyFigures } from "../parts/KeyFigures";
import { LeftOutList, leftOutRows } from "../parts/LeftOutList";
import { useCountedSentence } from "../parts/NeedList";
import { HeadlineView } from "../parts/HeadlineView";
import { MeasureFold } from "../parts/MeasureFold";
import { PartBars } from "../parts/PartBars";
import { PartLinks } from "../parts/PartLinks";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { SelfRefreshSwitch } from "../parts/SelfRefreshSwitch";
import { ShareFold } from "../parts/ShareFold";
import { ScreenFrame } from "../shell/ScreenFrame";
import { useLanguage } from "../shell/language";
import { PlainList } from "../parts/PlainList";

const useStyles = makeStyles({
  folds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  home: { alignSelf: "flex-start" },
});

interface Props {
  readonly kind: KindAbout;
  readonly result: BuildResult;
  /** Makes the build anew with the same choices; with an action, carrying it out. */
  readonly onRefresh: (action?: KindAction) => void;
  readonly onHome: () => void;
}

function SourceSection({ table, counted }: { readonly table: TableKind; readonly counted: Counted }) {
  const { text, say } = useLanguage();
  const sentence = useCountedSentence()(counted);
  return (
    <Section title={text.result.source(say(tableOf(table).label), counted.source.name)}>
      <Text>{sentence}</Text>
      {leftOutRows(counted.leftOut) > 0 && <LeftOutList leftOut={counted.leftOut} source={counted.source} />}
    </Section>
  );
}

function SheetLinks({ tabs }: { readonly tabs: readonly string[] }) {
  const { text } = useLanguage();
  const [lost, setLost] = useState<Problem | null>(null);
  const show = (tab: string): void => {
    setLost(null);
    showSheet(tab).catch((error: unknown) => setLost(toProblem(error)));
  };
  return (
    <Section title={text.result.sheets}>
      <PlainList gap="XS">
        {tabs.map((tab) => (
          <li key={tab}>
            <Link as="button" inline onClick={() => show(tab)}>
              {text.result.open(tab)}
            </Link>
          </li>
        ))}
      </PlainList>
      {lost !== null && <ProblemBar problem={lost} />}
    </Section>
  );
}

function Notes({ notes }: Pick<BuildResult, "notes">) {
  const { say } = useLanguage();
  return notes.map((note) => (
    <MessageBar key={say(note)} intent="warning" layout="multiline">
      <MessageBarBody>{say(note)}</MessageBarBody>
    </MessageBar>
  ));
}

function PartsSections({ parts, buildId }: Pick<BuildResult, "parts" | "buildId">) {
  return parts.map((whole) => (
    <Section key={whole.heading} title={whole.heading}>
      {whole.rows === undefined ? (
        <PartBars parts={whole} />
      ) : (
        <PartLinks parts={whole} rows={whole.rows} buildId={buildId} />
      )}
    </Section>
  ));
}

function SelfRefresh({ buildId, onRefresh }: { readonly buildId: string } & Pick<Props, "onRefresh">) {
  const latest = useRef(onRefresh);
  useEffect(() => void (latest.current = onRefresh), [onRefresh]);
  const refresh = useCallback(() => latest.current(), []);
  return <SelfRefreshSwitch buildId={buildId} onRefresh={refresh} />;
}

export function ResultScreen({ kind, result, onRefresh, onHome }: Props) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const changed = useChangedFigures(result);
  return (
    <ScreenFrame title={text.result.built(say(kind.name))} onBack={onHome}>
      {result.headline !== null && <HeadlineView headline={result.headline} />}
      {result.keyFigures.length > 0 && (
        <Section title={text.result.figures}>
          <KeyFigures figures={result.keyFigures} changed={changed} onRefresh={() => onRefresh()} />
        </Section>
      )}
      {kind.watched === true && <SelfRefresh buildId={result.buildId} onRefresh={onRefresh} />}
      <SheetLinks
        tabs={[...(result.overview === null ? [] : [result.overview]), ...result.sheets].map(({ tab }) => tab)}
      />
      <Notes notes={result.notes} />
      {kind.actions !== undefined && (
        <Section title={text.result.actions}>
          <KindActions actions={kind.actions} onAction={onRefresh} />
        </Section>
      )}
      <PartsSections parts={result.parts} buildId={result.buildId} />
      {result.long != null && <ExportAll long={result.long} name={say(kind.name)} />}
      <div className={styles.folds}>
        {kind.links !== undefined && <MeasureFold />}
        <ShareFold buildId={result.buildId} />
        {result.checks.length > 0 && <CheckList checks={result.checks} />}
      </div>
      {TABLE_KINDS.map((table) => {
        const counted = result.source[table];
        return counted !== undefined && <SourceSection key={table} table={table} counted={counted} />;
      })}
      <Button className={styles.home} onClick={onHome}>
        {text.result.home}
      </Button>
    </ScreenFrame>
  );
}
