/** Orders from a warehouse: where they stand and who reads them. What was typed stays for the session, and nowhere else. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DatabaseRegular } from "@fluentui/react-icons";
import { type FormEvent, useCallback, useState } from "react";
import { lookIntoWarehouse, useAskedSource } from "../data/useAskedSource";
import type { AskedSource } from "../files/held";
import { useLanguage } from "../shell/language";
import { TakingState } from "./TakingState";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "100%" },
  connect: { alignSelf: "flex-start" },
  hint: { color: tokens.colorNeutralForeground2 },
});

const FIELDS = ["address", "table", "user", "password"] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;

let typedLast: Typed = { address: "https://", table: "", user: "default", password: "" };

/** "shop.orders", or "orders" of the database that every server has. */
function placeOf({ address, table, user, password }: Typed) {
  const at = table.indexOf(".");
  const [database, name] = at < 0 ? ["default", table] : [table.slice(0, at), table.slice(at + 1)];
  return { address, database: database.trim(), table: name.trim(), user: user.trim(), password };
}

interface FormProps {
  readonly looking: boolean;
  readonly onConnect: (typed: Typed) => void;
}

function PlaceForm({ looking, onConnect }: FormProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [typed, setTyped] = useState(typedLast);
  const isOff = looking || typed.table.trim() === "";
  const connect = (event: FormEvent): void => {
    event.preventDefault();
    if (!isOff) onConnect(typed);
  };
  return (
    <form className={styles.form} onSubmit={connect}>
      <Caption1 className={styles.hint}>{text.warehouse.hint}</Caption1>
      {FIELDS.map((field) => (
        <Field key={field} label={text.warehouse[field]}>
          <Input
            type={field === "password" ? "password" : "text"}
            autoComplete="off"
            spellCheck={false}
            value={typed[field]}
            onChange={(_, { value }) => setTyped((typedLast = { ...typed, [field]: value }))}
          />
        </Field>
      ))}
      <Button className={styles.connect} type="submit" size="small" disabledFocusable={isOff}>
        {text.warehouse.connect}
      </Button>
    </form>
  );
}

export function WarehousePicker({ onFound }: { readonly onFound: (found: AskedSource) => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [open, setOpen] = useState(false);
  const take = useCallback(
    (found: AskedSource) => {
      setOpen(false);
      onFound(found);
    },
    [onFound],
  );
  const taking = useAskedSource(lookIntoWarehouse, take);
  return (
    <div className={styles.view}>
      <Button size="small" icon={<DatabaseRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.warehouse.open}
      </Button>
      {open && <PlaceForm looking={taking.looking} onConnect={(typed) => taking.take(placeOf(typed))} />}
      <TakingState {...taking} label={text.warehouse.looking} />
    </div>
  );
}
