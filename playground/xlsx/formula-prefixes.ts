/**
 * Names in files of functions added after Excel 2007 and of add-ins' functions: Excel writes `_xlfn.XLOOKUP`, the
 * variables of LET as `_xlpm.a`, and an add-in's NAMESPACE.NAME as `_xldudf_NAMESPACE_NAME`. Users never see these.
 */
import { type FormulaToken, formulaTokens, isCalled } from "../../src/plan/formula-tokens";

/** The namespace of the product's functions, as the manifest states it. */
const NAMESPACE = "SALES";

/** Dynamic-array functions whose names were used before; Excel marks them twice. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Functions added since Excel 2010, by the format's list of future functions. */
const FUTURE_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE
  ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED
  ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST
  NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY
  STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
  UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(
    /\s+/,
  ),
);

/**
 * A formula as a file holds it: without "=", newer and add-in functions by their file names.
 * @param table the table the cell stands in, for references such as [@Amount] that leave it out
 */
export function fileFormula(formula: string, table: string | null = null): string {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  const variables = variableNames(tokens);
  return tokens
    .map((token, index) => {
      if (token.kind === "brackets")
        return thisRow(token.text, tokens[index - 1]?.kind === "word" ? "" : (table ?? ""));
      if (token.kind !== "word") return token.text;
      if (variables.has(token.text.toUpperCase())) return `_xlpm.${token.text}`;
      return isCalled(tokens, index) ? fileFunction(token.text) : token.text;
    })
    .join("");
}

function fileFunction(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  if (FUTURE_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
  return upper.startsWith(`${NAMESPACE}.`) ? `_xldudf_${upper.replaceAll(".", "_")}` : name;
}

/** A formula as users see it, beginning with "=", from a file's text. */
export function shownFormula(text: string): string {
  const own = `_xldudf_${NAMESPACE}_`;
  const shown = formulaTokens(text).map((token) => {
    if (token.kind !== "word") return token.text;
    if (token.text.toUpperCase().startsWith(own.toUpperCase()))
      return `${NAMESPACE}.${token.text.slice(own.length).toUpperCase()}`;
    return token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
  });
  return `=${shown.join("")}`;
}

/** "[@Amount]" is short for "[[#This Row],[Amount]]", and only the long form stands in files. */
function thisRow(brackets: string, table: string): string {
  if (!brackets.startsWith("[@")) return brackets;
  const columns = brackets.slice(2, -1);
  if (columns === "") return `${table}[#This Row]`;
  return `${table}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}

interface Call {
  readonly name: string;
  readonly args: FormulaToken[][];
}

/** The names LET and LAMBDA bind, in capitals. */
function variableNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  const open: Call[] = [];
  tokens.forEach((token, index) => {
    const call = open.at(-1);
    if (token.text === "(" || token.text === "{")
      open.push({
        name: token.text === "(" && tokens[index - 1]?.kind === "word" ? (tokens[index - 1]?.text ?? "") : "",
        args: [[]],
      });
    else if (token.text === ")" || token.text === "}")
      for (const name of boundBy(open.pop())) names.add(name.toUpperCase());
    else if (token.text === ",") call?.args.push([]);
    else if (token.kind !== "space") call?.args.at(-1)?.push(token);
  });
  return names;
}

function boundBy(call: Call | undefined): string[] {
  const kind = call?.name.toUpperCase();
  if (call === undefined || (kind !== "LET" && kind !== "LAMBDA")) return [];
  return call.args.slice(0, -1).flatMap((arg, index) => {
    const only = arg.length === 1 ? arg[0] : undefined;
    return only?.kind === "word" && (kind === "LAMBDA" || index % 2 === 0) ? [only.text] : [];
  });
}
