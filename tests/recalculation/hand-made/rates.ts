/** A review of rates as somebody with nothing but a spreadsheet makes it, by the rules of the trade. */
import type { Value } from "../../../playground/grid/grid";
import { fill, type HandMadeSheet, letters } from "./given";
import { type Days, leadRows, SELLERS } from "./review-shop";

const LAST = leadRows().length + 1;
const of = (column: string): string => `Leads!$${column}$2:$${column}$${LAST}`;
const isYes = (columns: string): string =>
  letters(columns)
    .map((column) => `*(${of(column)}="Yes")`)
    .join("");

/** Rows that count: all, with a number, also on WeChat, valid, visited, ordered after a visit, ordered. */
const COUNTED = ["", isYes("E"), isYes("E F"), isYes("G"), isYes("H"), isYes("H I"), isYes("I")];

/** Part ÷ whole by the columns of the counts; the trade's standard, or none. The first four are the steps to an order. */
const RATES = [
  ["C", "B", 0.8],
  ["D", "C", 0.9],
  ["F", "E", 0.6],
  ["G", "F", null],
  ["H", "E", null],
  ["H", "B", null],
] as const;
const STEPS = ["Phone rate", "WeChat rate", "Visit rate", "Store close rate"];

const RATE_COLUMNS = letters("I J K L M N");
const [LOW, HIGH, STATE] = [letters("O P Q R S T"), letters("U V W X Y Z"), letters("AA AB AC AD AE AF")];
const [STANDARD, Z, FEWEST] = [letters("AH AI AJ AK AL AM"), "AG$1", 30];

/** The end of Wilson's score interval for a share p of n. */
function wilson(rate: string, n: string, sign: "+" | "-"): string {
  const z = Z;
  return `=IF(${rate}="","",ROUND((${rate}+${z}^2/(2*${n})${sign}${z}*SQRT(${rate}*(1-${rate})/${n}+${z}^2/(4*${n}^2)))/(1+${z}^2/${n}),12))`;
}

/** What orders would be with one step at its standard, in orders a lead; a step that is not known has no say. */
function withStep(step: number, r: number): string {
  const others = RATE_COLUMNS.slice(0, STEPS.length).flatMap((column, i) =>
    i === step ? [] : [`IF(${column}${r}="",1,${column}${r})`],
  );
  const [rate, standard] = [`${RATE_COLUMNS[step]}${r}`, `${STANDARD[step]}$1`];
  return `=IF(${rate}="",-1,IF(${rate}<${standard},${standard}*${others.join("*")},-1))`;
}

/**
 * Row 1 holds the standard deviations (AG) and the standards (AH–AM); a row a seller from row 2, then leads of nobody, then all. A name, B–H
 * counts, I–N rates, O–T and U–Z their ranges, AA–AF states, AH–AK gains by step, AN–AQ orders with the step, AR weakest step, AS its rate,
 * AT out of, AU orders it would bring, AV its state, AW its name.
 */
export function ratesByHand(name: string, { from, to }: Days): HandMadeSheet {
  const within = `(${of("B")}>=${from})*(${of("B")}<=${to})`;
  const whose = [...SELLERS.map((_, i) => `*(${of("C")}=$A${i + 2})`), `*(${of("C")}="")`, ""];
  const names = [...SELLERS, "(no seller)", "All leads"];
  const all = ([part, whole]: (typeof RATES)[number]): string => {
    const [parts, wholes] = [part, whole].map(
      (column) => `SUMPRODUCT((${of("B")}>0)${COUNTED[column.charCodeAt(0) - 66]}*1)`,
    );
    return `=ROUND(${parts}/${wholes},3)`;
  };
  const standards = RATES.map((rate): Value => rate[2] ?? all(rate));
  const row = (r: number): Value[] => {
    const rates = RATES.map(([part, whole]) => `=IF(${whole}${r}=0,"",${part}${r}/${whole}${r})`);
    const ends = (sign: "+" | "-") =>
      RATES.map(([, whole], i) => wilson(`${RATE_COLUMNS[i]}${r}`, `${whole}${r}`, sign));
    const states = RATES.map(([, whole], i) => {
      const [rate, low, high, standard] = [RATE_COLUMNS[i]!, LOW[i]!, HIGH[i]!]
        .map((column) => `${column}${r}`)
        .concat(`${STANDARD[i]}$1`);
      return `=IF(${rate}="","",IF(${whole}${r}<${FEWEST},"unsure",IF(${low}>${standard},"met",IF(${high}<${standard},"below","unsure"))))`;
    });
    const gains = STEPS.map((_, i) => {
      const [rate, standard] = [`${RATE_COLUMNS[i]}${r}`, `${STANDARD[i]}$1`];
      return `=IF(${rate}="","",IF(${rate}>=${standard},"",IF(${rate}=0,"from 0",${standard}/${rate}-1)))`;
    });
    const [best, zeros] = [`MAX(AN${r}:AQ${r})`, `COUNTIF(I${r}:L${r},0)`];
    const choose = (values: readonly string[], none: string): string =>
      `=IF(AR${r}=0,${none},CHOOSE(AR${r},${values.join(",")}))`;
    return [
      names[r - 2]!,
      ...COUNTED.map((rows) => `=SUMPRODUCT(${within}${whose[r - 2]}${rows}*1)`),
      ...rates,
      ...ends("-"),
      ...ends("+"),
      ...states,
      "",
      ...gains,
      ...["", ""],
      ...STEPS.map((_, i) => withStep(i, r)),
      // With several rates of 0 no step alone brings an order: the first of them comes first.
      `=IF(${best}>0,MATCH(${best},AN${r}:AQ${r},0),IF(${zeros}>0,MATCH(0,I${r}:L${r},0),0))`,
      choose(
        RATE_COLUMNS.slice(0, 4).map((column) => `${column}${r}`),
        '""',
      ),
      choose(
        RATES.slice(0, 4).map(([, whole]) => `${whole}${r}`),
        '""',
      ),
      `=IF(AR${r}=0,"",IF(AS${r}=0,"",H${r}*${best}/PRODUCT(I${r}:L${r})-H${r}))`,
      choose(
        STATE.slice(0, 4).map((column) => `${column}${r}`),
        '""',
      ),
      choose(
        STEPS.map((step) => `"${step}"`),
        `IF(COUNT(I${r}:L${r})>0,"every known step meets its standard","")`,
      ),
    ];
  };
  return {
    name,
    rows: [[...Array.from({ length: 32 }, () => ""), "=NORMSINV(0.975)", ...standards], ...fill(names.length, row)],
  };
}
