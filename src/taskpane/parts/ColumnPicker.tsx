/**
 * Which column of the user's table plays which role: as detected, to be corrected here, with sample values to judge by.
 * Folded away when everything a kind needs was found; open when the user has to choose.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { columnLetters } from "../../plan/address";
import type { Need } from "../../kinds/kind";
import { type Role, roleOf } from "../../tables/catalogue";
import type { ColumnRoles } from "../../tables/source";
import { lackingRoles, rolesInOrder, type TableChoice } from "../../workbook/table-choice";
import { samplesOf } from "../data/columnSamples";
import { useLanguage } from "../shell/language";
import { NativeSelect } from "./NativeSelect";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface Props {
  readonly need: Need;
  readonly choice: TableChoice;
  readonly onChange: (roles: ColumnRoles<Role>) => void;
}

function withColumn(columns: ColumnRoles<Role>, role: Role, column: number | null): ColumnRoles<Role> {
  const others = Object.entries(columns).filter(([key]) => key !== role);
  return Object.fromEntries(column === null ? others : [...others, [role, column]]);
}

function RoleField({ role, need, choice, onChange }: Props & { readonly role: Role }) {
  const { text, say } = useLanguage();
  const { label, type } = roleOf(need.table, role);
  const column = choice.roles[role];
  const missing = lackingRoles(need, choice.roles).includes(role);
  const needed = (need.roles as readonly Role[]).includes(role);
  const samples = column === undefined ? [] : samplesOf(choice.found, column, type);
  return (
    <Field
      size="small"
      label={needed ? text.prepare.needed(say(label)) : say(label)}
      hint={samples.length > 0 ? text.prepare.samples(samples.join(" · ")) : undefined}
      validationState={missing ? "error" : "none"}
      validationMessage={missing ? text.prepare.missingColumn : undefined}
    >
      <NativeSelect
        value={column ?? ""}
        onChange={(value) => onChange(withColumn(choice.roles, role, value === "" ? null : Number(value)))}
      >
        <option value="">{text.prepare.noColumn}</option>
        {choice.found.source.headers.map((header, index) => (
          <option key={index} value={index}>
            {header.trim() === ""
              ? text.prepare.unnamedColumn(columnLetters(index + choice.found.source.firstColumn))
              : header}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}

export function ColumnPicker(props: Props) {
  const { need, choice } = props;
  const styles = useStyles();
  const { text, formats } = useLanguage();
  const roles = rolesInOrder(need);
  const found = roles.filter((role) => choice.roles[role] !== undefined);
  const incomplete = lackingRoles(need, choice.roles).length > 0;
  const [opened, setOpened] = useState(incomplete);
  return (
    <Accordion
      collapsible
      openItems={opened || incomplete ? ["columns"] : []}
      onToggle={() => setOpened((open) => !open)}
    >
      <AccordionItem value="columns">
        <AccordionHeader size="small" className={styles.header}>
          {text.prepare.columnsFound(formats.count(found.length), formats.count(roles.length))}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {roles.map((role) => (
            <RoleField key={role} role={role} {...props} />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
