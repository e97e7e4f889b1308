/**
 * What moved revenue between two periods, as somebody with nothing but a spreadsheet works it out: the additive logarithmic mean Divisia index
 * (Ang) of visitors × conversion × order value by channel, the visitors' part split into all visitors and the channel's share of them.
 */
import type { Value } from "../../../playground/grid/grid";
import { fill, type HandMadeSheet } from "./given";
import { CHANNELS, type Days, trafficRows } from "./review-shop";

const LAST_ROW = trafficRows().length + 1;
const of = (column: string): string => `Traffic!$${column}$2:$${column}$${LAST_ROW}`;
const LAST = CHANNELS.length + 1;

/**
 * A channel, B–G visitors, orders and revenue before and now; H–M the same made whole: orders of revenue without any (H, I), visitors of orders
 * without any (J, K), all of them (L, M); N logarithmic mean; O–Q effects of visitors, conversion and order value; R of all visitors, S of the
 * share; T change, U–X rates before and now. Sums below.
 */
export function changeByHand(name: string, before: Days, now: Days): HandMadeSheet {
  const sum = (column: string, { from, to }: Days, r: number): string =>
    `=ROUND(SUMPRODUCT((${of("A")}>=${from})*(${of("A")}<=${to})*(${of("B")}=$A${r})*${of(column)}),2)`;
  const row = (r: number): Value[] => {
    const cell = (columns: string): string[] => columns.split(" ").map((column) => `${column}${r}`);
    const [v0, v1, o0, o1, r0, r1] = cell("B C D E F G") as [string, string, string, string, string, string];
    const [e0, e1, x0, x1, mean] = cell("H I J K N") as [string, string, string, string, string];
    // Of revenue that came from nothing or fell to it, the factor that was or became nothing is the cause.
    const effect = (both: string, alone: string): string =>
      `=IF(MIN(${r0},${r1})<0,0,IF(MIN(${r0},${r1})>0,${mean}*LN(${both}),IF(${alone},${r1}-${r0},0)))`;
    return [
      CHANNELS[r - 2]!,
      ...(["C", "D", "E"] as const).flatMap((column) => [sum(column, before, r), sum(column, now, r)]),
      `=IF(${o0}>0,${o0},IF(${r0}>0,1,0))`,
      `=IF(${o1}>0,${o1},IF(${r1}>0,1,0))`,
      `=IF(${v0}>0,${v0},${e0})`,
      `=IF(${v1}>0,${v1},${e1})`,
      `=SUM(J$2:J$${LAST})`,
      `=SUM(K$2:K$${LAST})`,
      `=IF(MIN(${r0},${r1})<=0,0,IF(${r0}=${r1},${r0},(${r1}-${r0})/LN(${r1}/${r0})))`,
      effect(`${x1}/${x0}`, `MIN(${x0},${x1})=0`),
      effect(`(${e1}/${x1})/(${e0}/${x0})`, `AND(MIN(${x0},${x1})>0,MIN(${e0},${e1})=0)`),
      `=IF(MIN(${r0},${r1})<0,${r1}-${r0},IF(MIN(${r0},${r1})>0,${mean}*LN((${r1}/${e1})/(${r0}/${e0})),0))`,
      `=IF(MIN(L${r},M${r})=0,O${r},${mean}*LN(M${r}/L${r}))`,
      `=O${r}-R${r}`,
      `=${r1}-${r0}`,
      `=IF(${v0}=0,"",${o0}/${v0})`,
      `=IF(${v1}=0,"",${o1}/${v1})`,
      `=IF(${o0}=0,"",${r0}/${o0})`,
      `=IF(${o1}=0,"",${r1}/${o1})`,
    ];
  };
  const total = (column: string): string => `SUM(${column}2:${column}${LAST})`;
  const sums = "B C D E F G".split(" ").map((column) => `=ROUND(${total(column)},2)`);
  const ofSums = LAST + 1;
  return {
    name,
    rows: [
      ["Channel"],
      ...fill(CHANNELS.length, row),
      [
        ...["Total", ...sums, "", "", "", ""],
        ...[`=L2`, `=M2`, ""],
        ..."O P Q R S T".split(" ").map((column) => `=${total(column)}`),
        ...[`=D${ofSums}/B${ofSums}`, `=E${ofSums}/C${ofSums}`, `=F${ofSums}/D${ofSums}`, `=G${ofSums}/E${ofSums}`],
      ],
      // The steps from the revenue before to the revenue now, one a row.
      ...["F", "R", "S", "P", "Q", "G"].map((column): Value[] => [
        "",
        `=${column}${ofSums}`,
        `=${column}${ofSums}/F${ofSums}`,
      ]),
      // The factors in all: before, now, change, change in parts of before.
      ...[
        [before.to - before.from + 1, now.to - now.from + 1],
        ...["BC", "UV", "DE", "WX", "FG"].map(([one, other]) => [`=${one}${ofSums}`, `=${other}${ofSums}`]),
      ].map(([earlier, later], i): Value[] => {
        const r = ofSums + 7 + i;
        return ["", earlier!, later!, `=C${r}-B${r}`, `=C${r}/B${r}-1`];
      }),
    ],
  };
}
