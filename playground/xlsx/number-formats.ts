/**
 * The number format codes of a file, by the numbers its styles use. The library turns every cell with a date-like
 * format into a JavaScript date, which rounds, breaks on large numbers and loses 29 February 1900; so before it reads,
 * each format is replaced by a mark, and the mark is looked up here afterwards.
 */
import { attribute, editPart, type Parts, partText } from "./parts";

/** Codes without an entry of their own in a file. 27–36 and 50–58 are those of a Chinese Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0_);\\(#,##0\\)",
  38: "#,##0_);[Red]\\(#,##0\\)",
  39: "#,##0.00_);\\(#,##0.00\\)",
  40: "#,##0.00_);[Red]\\(#,##0.00\\)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Above any number a file uses: Excel stops at 65,000 formats. */
const SHIFT = 100_000;

/**
 * Replaces the formats of all cells by marks, in place. Returns the look-up of a mark's format code, null for General.
 */
export function markNumberFormats(parts: Parts, stylesPath: string): (mark: string) => string | null {
  const styles = partText(parts, stylesPath) ?? "";
  const own = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)].map(([tag]) => [
      Number(attribute(tag, "numFmtId")),
      attribute(tag, "formatCode") ?? "",
    ]),
  );
  const used = new Set<number>();
  editPart(parts, stylesPath, (text) => {
    const marked = text.replace(/<(\w+:)?cellXfs\b[\s\S]*?<\/\1cellXfs>/, (formats) =>
      formats.replace(/\bnumFmtId="(\d+)"/g, (_, id: string) => {
        used.add(Number(id));
        return `numFmtId="${Number(id) + SHIFT}"`;
      }),
    );
    return withMarks(marked, used);
  });
  return (mark) => {
    const id = Number(/^"#(\d+)"$/.exec(mark)?.[1] ?? 0);
    const code = own.get(id) ?? BUILT_IN[id] ?? "General";
    return code === "General" ? null : code;
  };
}

function withMarks(styles: string, used: ReadonlySet<number>): string {
  const marks = [...used].map((id) => `<numFmt numFmtId="${id + SHIFT}" formatCode="&quot;#${id}&quot;"/>`).join("");
  const prefix = /<(\w+:)?styleSheet\b/.exec(styles)?.[1] ?? "";
  const list = `<${prefix}numFmts>${marks.replaceAll("<numFmt ", `<${prefix}numFmt `)}</${prefix}numFmts>`;
  const without = styles.replace(new RegExp(`<${prefix}numFmts\\b[\\s\\S]*?</${prefix}numFmts>`), "");
  return without.replace(new RegExp(`<${prefix}styleSheet\\b[^>]*>`), (tag) => tag + list);
}
