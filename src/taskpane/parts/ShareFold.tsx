/**
 * A build made ready to be shared: what team-mates without the add-in can do with it, its formulas locked or as values, and the rows of one
 * seller on sheets of their own.
 */
import { Body1, Button, Field, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { copyOfSeller, type SellerList, sellerLists, sellersIn } from "../../workbook/seller-lists";
import { freezeBuild, isLocked, lockBuild, unlockBuild } from "../../workbook/share";
import { useLoad } from "../data/useLoad";
import { useWork } from "../data/useWork";
import { useLanguage } from "../shell/language";
import { FoldSection } from "./FoldSection";
import { NativeSelect } from "./NativeSelect";
import { Outcome } from "./Outcome";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  share: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  way: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground2 },
  seller: { alignSelf: "stretch", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  copy: { alignSelf: "flex-start" },
});

interface WayProps {
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Way({ name, hint, disabled, onClick }: WayProps) {
  const styles = useStyles();
  return (
    <div className={styles.way}>
      <Button size="small" disabledFocusable={disabled} onClick={onClick}>
        {name}
      </Button>
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
    </div>
  );
}

interface SellerProps {
  readonly sellers: readonly string[];
  readonly disabled: boolean;
  readonly onCopy: (seller: string) => void;
}

function SellerCopy({ sellers, disabled, onCopy }: SellerProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [seller, setSeller] = useState(sellers[0] ?? "");
  return (
    <div className={styles.seller}>
      <Field size="small" label={text.share.seller} hint={text.share.sellerHint}>
        <NativeSelect value={seller} onChange={setSeller}>
          {sellers.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </NativeSelect>
      </Field>
      <Button className={styles.copy} size="small" disabledFocusable={disabled} onClick={() => onCopy(seller)}>
        {text.share.copy}
      </Button>
    </div>
  );
}

/** What of the build can be shared, once it is known, and the work on it. */
function useShare(buildId: string) {
  const { text, formats } = useLanguage();
  const load = useCallback(
    async () => ({ locked: await isLocked(buildId), lists: await sellerLists(buildId) }),
    [buildId],
  );
  const loaded = useLoad(load);
  const { work, run } = useWork();
  const { reload } = loaded;
  const setLocked = (locked: boolean): void =>
    run(async () => {
      await (locked ? lockBuild : unlockBuild)(buildId);
      reload();
      return locked ? text.share.locked : text.share.unlocked;
    });
  const freeze = (): void => run(() => freezeBuild(buildId).then(() => text.share.frozen));
  const copy = (seller: string, lists: readonly SellerList[]): void =>
    run(async () => text.share.copied(seller, formats.list(await copyOfSeller(seller, lists))));
  return { loaded, work, setLocked, freeze, copy };
}

function Ways({ buildId }: { readonly buildId: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { loaded, work, setLocked, freeze, copy } = useShare(buildId);
  const { value, problem, reload } = loaded;
  if (problem !== null) return <ProblemBar problem={problem} onRetry={reload} />;
  if (value === null) return <Spinner size="tiny" label={text.shell.working} />;
  const { locked, lists } = value;
  const sellers = sellersIn(lists);
  const busy = work.state === "working";
  const { lock, lockHint, unlock, unlockHint, freeze: name, freezeHint: hint } = text.share;
  return (
    <div className={styles.share}>
      <Body1>{text.share.without}</Body1>
      <Way
        name={locked ? unlock : lock}
        hint={locked ? unlockHint : lockHint}
        disabled={busy}
        onClick={() => setLocked(!locked)}
      />
      <Way name={name} hint={hint} disabled={busy || locked} onClick={freeze} />
      {sellers.length > 0 && <SellerCopy sellers={sellers} disabled={busy} onCopy={(seller) => copy(seller, lists)} />}
      <Outcome work={work} />
    </div>
  );
}

export function ShareFold({ buildId }: { readonly buildId: string }) {
  const { text } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <FoldSection title={text.share.title} open={open} onToggle={() => setOpen(!open)}>
      <Ways buildId={buildId} />
    </FoldSection>
  );
}
