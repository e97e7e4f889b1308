/** A function's worked examples as they would stand in a sheet: the cells, the formula, its result or refusal. */
import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Example, FunctionDefinition, Result } from "../../functions/define";
import { EXAMPLE_COLUMNS, exampleSheet } from "../../functions/formula";
import type { Cell } from "../../functions/parameters";
import { useLanguage } from "../shell/language";
import { Section } from "./Section";

const useStyles = makeStyles({
  example: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  error: { color: tokens.colorPaletteRedForeground1 },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 6px",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "end" },
  heading: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** A value as a cell shows it, to ten significant digits. */
function shown(value: Cell | null): string {
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value ?? "";
}

/** Rows of cells; those of a sheet with its column letters and row numbers, so that a formula's references can be followed. */
function Cells({
  rows,
  label,
  asSheet,
}: {
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly label: string;
  readonly asSheet: boolean;
}) {
  const styles = useStyles();
  const heading = mergeClasses(styles.cell, styles.heading);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        {asSheet && (
          <thead>
            <tr>
              <td className={heading} />
              {rows[0]?.map((_, column) => (
                <th key={column} scope="col" className={heading}>
                  {EXAMPLE_COLUMNS[column]}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {asSheet && (
                <th scope="row" className={heading}>
                  {at + 1}
                </th>
              )}
              {row.map((value, column) => (
                <td key={column} className={mergeClasses(styles.cell, typeof value === "number" && styles.number)}>
                  {shown(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultOf({ result }: { readonly result: Result }) {
  const { text } = useLanguage();
  if (Array.isArray(result)) return <Cells rows={result} label={text.functions.returns} asSheet={false} />;
  return <Text>{text.functions.gives(shown(result))}</Text>;
}

function OneExample({ definition, example }: { readonly definition: FunctionDefinition; readonly example: Example }) {
  const styles = useStyles();
  const { text, say } = useLanguage();
  const { formula, rows } = exampleSheet(definition, example.args);
  return (
    <div className={styles.example}>
      {rows.length > 0 && <Cells rows={rows} label={text.functions.cells} asSheet />}
      <Text className={styles.code}>{formula}</Text>
      {"gives" in example ? (
        <ResultOf result={example.gives} />
      ) : (
        <Text className={styles.error}>
          {text.functions.gives(example.refuses)}
          {example.because !== undefined && ` – ${say(example.because)}`}
        </Text>
      )}
    </div>
  );
}

export function FunctionExamples({ definition }: { readonly definition: FunctionDefinition }) {
  const { text } = useLanguage();
  return (
    <Section title={text.functions.examples}>
      {definition.examples.map((example, index) => (
        <OneExample key={index} definition={definition} example={example} />
      ))}
    </Section>
  );
}
