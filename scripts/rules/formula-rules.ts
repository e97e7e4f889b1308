/**
 * What a formula in a file must keep so that Excel 2016, WPS and LibreOffice calculate it without the add-in: its length, its
 * nesting, functions of that time under the names files use, and sheets that are there.
 */

/** ECMA-376 part 1, 18.17.7: the functions that files name without a prefix. */
const FUNCTIONS = new Set(
  `ABS ACCRINT ACCRINTM ACOS ACOSH ADDRESS AMORDEGRC AMORLINC AND AREAS ASC ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGE AVERAGEA
  AVERAGEIF AVERAGEIFS BAHTTEXT BESSELI BESSELJ BESSELK BESSELY BETADIST BETAINV BIN2DEC BIN2HEX BIN2OCT BINOMDIST CEILING CELL
  CHAR CHIDIST CHIINV CHITEST CHOOSE CLEAN CODE COLUMN COLUMNS COMBIN COMPLEX CONCATENATE CONFIDENCE CONVERT CORREL COS COSH COUNT
  COUNTA COUNTBLANK COUNTIF COUNTIFS COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD COVAR CRITBINOM CUBEKPIMEMBER CUBEMEMBER
  CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE CUMIPMT CUMPRINC DATE DATEDIF DATEVALUE DAVERAGE DAY DAYS360
  DB DCOUNT DCOUNTA DDB DEC2BIN DEC2HEX DEC2OCT DEGREES DELTA DEVSQ DGET DISC DMAX DMIN DOLLAR DOLLARDE DOLLARFR DPRODUCT DSTDEV
  DSTDEVP DSUM DURATION DVAR DVARP EDATE EFFECT EOMONTH ERF ERFC ERROR.TYPE EVEN EXACT EXP EXPONDIST FACT FACTDOUBLE FALSE FDIST
  FIND FINDB FINV FISHER FISHERINV FIXED FLOOR FORECAST FREQUENCY FTEST FV FVSCHEDULE GAMMADIST GAMMAINV GAMMALN GCD GEOMEAN
  GESTEP GETPIVOTDATA GROWTH HARMEAN HEX2BIN HEX2DEC HEX2OCT HLOOKUP HOUR HYPERLINK HYPGEOMDIST IF IFERROR IMABS IMAGINARY
  IMARGUMENT IMCONJUGATE IMCOS IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMPRODUCT IMREAL IMSIN IMSQRT IMSUB IMSUM INDEX INDIRECT
  INFO INT INTERCEPT INTRATE IPMT IRR ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISPMT ISREF ISTEXT JIS
  KURT LARGE LCM LEFT LEFTB LEN LENB LINEST LN LOG LOG10 LOGEST LOGINV LOGNORMDIST LOOKUP LOWER MATCH MAX MAXA MDETERM MDURATION
  MEDIAN MID MIDB MIN MINA MINUTE MINVERSE MIRR MMULT MOD MODE MONTH MROUND MULTINOMIAL N NA NEGBINOMDIST NETWORKDAYS
  NETWORKDAYS.INTL NOMINAL NORMDIST NORMINV NORMSDIST NORMSINV NOT NOW NPER NPV OCT2BIN OCT2DEC OCT2HEX ODD ODDFPRICE ODDFYIELD
  ODDLPRICE ODDLYIELD OFFSET OR PEARSON PERCENTILE PERCENTRANK PERMUT PHONETIC PI PMT POISSON POWER PPMT PRICE PRICEDISC PRICEMAT
  PROB PRODUCT PROPER PV QUARTILE QUOTIENT RADIANS RAND RANDBETWEEN RANK RATE RECEIVED REPLACE REPLACEB REPT RIGHT RIGHTB ROMAN
  ROUND ROUNDDOWN ROUNDUP ROW ROWS RSQ RTD SEARCH SEARCHB SECOND SERIESSUM SIGN SIN SINH SKEW SLN SLOPE SMALL SQRT SQRTPI
  STANDARDIZE STDEV STDEVA STDEVP STDEVPA STEYX SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 SYD
  T TAN TANH TBILLEQ TBILLPRICE TBILLYIELD TDIST TEXT TIME TIMEVALUE TINV TODAY TRANSPOSE TREND TRIM TRIMMEAN TRUE TRUNC TTEST TYPE
  UPPER USDOLLAR VALUE VAR VARA VARP VARPA VDB VLOOKUP WEEKDAY WEEKNUM WEIBULL WORKDAY WORKDAY.INTL XIRR XNPV YEAR YEARFRAC YIELD
  YIELDDISC YIELDMAT ZTEST`.split(/\s+/),
);

/** Functions of Excel 2010 to 2016 that built sheets may use; files name them with the prefix, LibreOffice and WPS calculate them. */
const PREFIXED = new Set(
  `AGGREGATE BETA.DIST BETA.INV BINOM.DIST BINOM.INV CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CONFIDENCE.NORM
  CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS FLOOR.MATH GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE IFNA ISOWEEKNUM MODE.MULT
  MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S T.DIST T.DIST.2T T.INV T.INV.2T UNICHAR UNICODE VAR.P
  VAR.S XOR`.split(/\s+/),
);

const LONGEST = 8192;
const LONGEST_LITERAL = 255;
const DEEPEST = 64;

/** Text literals, structured references' brackets and quoted sheet names, in whose text nothing is grammar. */
const LITERALS = /"(?:[^"]|"")*"/g;
const SHEETS = /'((?:[^'[\]]|'')+)'!|((?:[\p{L}_\\][\p{L}\p{N}_.\\]*))!/gu;

/** A code by which TEXT writes a number, with a mark that every region takes in its own way. */
const REGIONAL_CODE = /^"(?=.*0)(?=.*[.,])[#0.,%+;-]+"$/;

/** Every breach of one formula, as it stands in a file: without "=". `sheets` are the workbook's, in small letters. */
export function* formulaFaults(formula: string, sheets: ReadonlySet<string>): Generator<string> {
  const shown = formula.length > 60 ? `${formula.slice(0, 60)}…` : formula;
  if (formula.length > LONGEST) yield `${shown} has ${formula.length} characters; a formula has at most ${LONGEST}.`;
  if (formula.startsWith("=")) yield `${shown} begins with "="; in files formulas do not.`;
  for (const [literal] of formula.matchAll(LITERALS)) {
    if (literal.length - 2 > LONGEST_LITERAL)
      yield `${shown} has a text of ${literal.length - 2} characters; 255 are allowed.`;
    if (REGIONAL_CODE.test(literal))
      yield `${shown} writes a number by ${literal}, which other regions read otherwise.`;
  }
  const bare = formula.replaceAll(LITERALS, '""');
  for (const [, quoted, plain] of bare.matchAll(SHEETS)) {
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? "";
    if (!sheets.has(sheet.toLowerCase())) yield `${shown} refers to a sheet "${sheet}" that is not there.`;
  }
  if (bare.includes("#REF!")) yield `${shown} refers to cells that are gone.`;
  if (bare.includes("[@")) yield `${shown} has "[@"; in files it is [#This Row].`;
  const grammar = bare.replaceAll(/'(?:[^']|'')*'!/g, "");
  yield* nestingFaults(grammar, shown);
  for (const [, name = ""] of grammar.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) {
    const known = FUNCTIONS.has(name) || (name.startsWith("_xlfn.") && PREFIXED.has(name.slice("_xlfn.".length)));
    if (!known) yield `${shown} calls ${name}, which is no function of Excel 2016 by that name.`;
  }
}

function* nestingFaults(grammar: string, shown: string): Generator<string> {
  let depth = 0;
  let deepest = 0;
  for (const sign of grammar) {
    if (sign === "(") deepest = Math.max(deepest, ++depth);
    if (sign === ")" && --depth < 0) break;
  }
  if (depth !== 0) yield `${shown} has parentheses without their other half.`;
  if (deepest > DEEPEST) yield `${shown} nests ${deepest} deep; ${DEEPEST} are allowed.`;
}
