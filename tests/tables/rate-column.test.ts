/** Columns of rates: what a plain number stands for is decided by the column, and figures that only a rate states follow from it. */
import fc from "fast-check";
import { detectColumns } from "../../src/tables/detect";
import { isRate, parseRate, RATE_WAYS, rateReading } from "../../src/tables/cells/rate-column";
import { readingText } from "../../src/tables/cells/reading";
import type { Cell } from "../../src/tables/source";
import { campaignsOf, reasonsOf, trafficOf } from "./support";

const english = ({ notes }: { readonly notes: readonly { "en-US": string }[] }) => notes.map((note) => note["en-US"]);

const readAll = (cells: readonly Cell[], heading = "转化率"): number[] => {
  const way = rateReading(cells, heading)?.way?.id ?? null;
  return cells.map((cell) => parseRate(cell, way));
};

describe("the rates of a column", () => {
  it.each<[string | undefined, Cell[], number[]]>([
    [undefined, ["12%", "3.5％", "0.8 %", "１２％"], [0.12, 0.035, 0.008, 0.12]],
    [undefined, ["12,5%", "12,345%", "-"], [0.125, 0.123_45, Number.NaN]],
    ["fraction", [0.12, 0.035, 0.008], [0.12, 0.035, 0.008]],
    ["fraction", ["12%", 0.11, "0.13"], [0.12, 0.11, 0.13]],
    ["fraction", [1, 0.5, 0], [1, 0.5, 0]],
    ["percent", [12, 3.5, 0.8], [0.12, 0.035, 0.008]],
    ["percent", ["0.8%", 0.7, 0.9], [0.008, 0.007, 0.009]],
    ["mixed", ["12%", 0.12, 12], [0.12, 0.12, 0.12]],
    ["mixed", [0.021, 2.4, 1.9, 0.018], [0.021, 0.024, 0.019, 0.018]],
  ])("%s: %j", (way, cells, read) => {
    expect(rateReading(cells, "转化率")?.way?.id).toBe(way);
    expect(readAll(cells)).toEqual(read);
  });

  it("a heading that states percents decides where the cells do not", () => {
    expect(readAll([0.8, 0.7], "转化率(%)")).toEqual([0.008, 0.007]);
    expect(readAll([0.8, 0.7], "转化率")).toEqual([0.8, 0.7]);
    expect(readAll([0.02, 0.03], "CTR %")).toEqual([0.02, 0.03]);
  });

  it("read back what was written, in whichever way the column writes it", () => {
    const rates = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(rates, (thousandths) => {
        const wanted = thousandths.map((each) => each / 1000);
        const percents = thousandths.map((each) => each / 10);
        expect(readAll(percents.map((each) => `${each}%`))).toEqual(wanted);
        expect(readAll(percents)).toEqual(wanted);
        expect(readAll(wanted)).toEqual(wanted);
      }),
    );
  });

  it("says what decided, and lets the user decide", () => {
    const said = (cells: readonly Cell[], choice?: string) =>
      readingText(rateReading(cells, "转化率", choice)!)["en-US"];
    expect(said([12, 0.8, 3])).toBe("Read as 12 = 12%: 2 of 3 cells show it, such as “12”.");
    expect(said([0.8, 0.9])).toBe("Read as 0.12 = 12%: assumed: none of 2 cells shows it, such as “0.8”.");
    expect(said(["12%", 0.12, 12])).toBe("Read as 0.12 = 12 = 12%: 1 of 2 cells show it, such as “0.12”.");
    expect(said([0.8, 0.9], RATE_WAYS.percent.id)).toBe("Read as 12 = 12%: your choice.");
  });

  it.each<[Cell, boolean]>([["12%", true], [0.5, true], [100, true], [101, false], [-1, false], ["a%", false], ["", false]])(
    "%j can be a rate: %s",
    (cell, is) => expect(isRate(cell)).toBe(is),
  ); // prettier-ignore
});

describe("orders of a summary that states the conversion rate", () => {
  const HEADERS = ["日期", "访客数", "转化率", "销售额"];

  it("are visitors × rate as whole numbers, which is said", () => {
    const traffic = trafficOf(HEADERS, [
      ["2024-01-02", 1000, "2.5%", 3000],
      ["2024-01-03", 811, 0.021, 2000],
      ["2024-01-04", 400, "-", 100],
    ]);
    expect(traffic.columns).toMatchObject({ conversion: 2 });
    expect(Array.from(traffic.orders)).toEqual([25, 17, Number.NaN]);
    expect(traffic.native.figures.orders).toBe(false);
    expect(english(traffic)).toEqual(["Orders have no column; they are “访客数” × “转化率”, as whole numbers."]);
  });

  it("are those of their own column where there is one", () => {
    const rows = [["2024-01-02", 1000, "99%", 7]];
    const headers = ["日期", "访客数", "支付转化率", "支付订单数"];
    expect(detectColumns("traffic", headers, rows).roles).not.toHaveProperty("conversion");
    expect(Array.from(trafficOf(headers, rows).orders)).toEqual([7]);
  });

  it("a rate that is no number leaves its row out, one above 100% is said", () => {
    const traffic = trafficOf(HEADERS, [
      ["2024-01-02", 1000, "2.5%", 3000],
      ["2024-01-03", 811, "two", 2000],
      ["2024-01-04", 400, "120%", 100],
      ["2024-01-05", 400, "-3%", 100],
    ]);
    expect(reasonsOf(traffic)).toEqual({ unreadableNumber: [1], negativeNumber: [3] });
    expect(english(traffic)).toContain(
      "“转化率” is above 100% in 1 row, such as row 4. Please check how the column is read.",
    );
  });
});

test("a click rate beside the people reached says nothing of responses, which is said", () => {
  const rows = [["A", 100, 5000, "1.25%"], ["B", 250, 7000, "0.9%"]]; // prettier-ignore
  const campaigns = campaignsOf(["Campaign", "Spend", "Reach", "CTR"], rows);
  expect(Array.from(campaigns.responses)).toEqual([Number.NaN, Number.NaN]);
  expect(english(campaigns)[0]).toMatch(/^“CTR” is a share of what was shown, not of “Reach”/);
  const rate = campaignsOf(["Campaign", "Spend", "Reach", "Response rate"], rows);
  expect(Array.from(rate.responses)).toEqual([63, 63]);
});

test("responses of campaigns follow from the click rate; one unknown rate drops no campaign", () => {
  const campaigns = campaignsOf(["Campaign", "Spend", "Impressions", "CTR"], [
    ["A", 100, 10_000, "1.25%"],
    ["B", 200, 20_000, "0.9%"],
    ["C", 350, 31_000, "n/a"],
  ]); // prettier-ignore
  expect(Array.from(campaigns.responses)).toEqual([125, 180, Number.NaN]);
  expect(english(campaigns)).toEqual(["Responses have no column; they are “Impressions” × “CTR”, as whole numbers."]);
});
