import fc from "fast-check";
import { REQUEST_BYTES, rowBytes, rowPieces, RowPace } from "../../src/workbook/request-size";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

describe("sizes of requests", () => {
  it("never estimates a row lighter than its JSON", () => {
    fc.assert(
      fc.property(fc.array(cell), (row) => rowBytes(row) + 6 * row.length >= Buffer.byteLength(JSON.stringify(row))),
    );
    expect(rowBytes(["订单编号", 'a"b'])).toBeGreaterThanOrEqual(
      Buffer.byteLength(JSON.stringify(["订单编号", 'a"b'])),
    );
  });

  it("cuts a matrix into pieces that follow each other and stay under the limit unless a single row is over it", () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 20, max: 300 }), (matrix, limit) => {
        const pieces = [...rowPieces(matrix, limit)];
        expect(pieces.flatMap(({ cells }) => cells)).toEqual(matrix);
        for (const { from, cells, bytes } of pieces) {
          expect(cells).toEqual(matrix.slice(from, from + cells.length));
          expect(bytes).toBe(cells.reduce((sum, row) => sum + rowBytes(row), 0));
          if (cells.length > 1) expect(bytes).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it("reads further rows by what the last ones weighed", () => {
    const pace = new RowPace(4);
    const first = pace.next(1_000_000);
    expect(first).toBe(Math.floor(REQUEST_BYTES / 240));
    pace.record(first, first * 400);
    expect(pace.next(1_000_000)).toBe(REQUEST_BYTES / 500);
    expect(pace.next(7)).toBe(7);
  });

  it("does not speed up suddenly after light rows", () => {
    const pace = new RowPace(4);
    const first = pace.next(1_000_000);
    pace.record(first, first * 8);
    expect(pace.next(1_000_000)).toBeLessThanOrEqual(2 * first + 1);
  });

  it("halves what was refused until a single row is left", () => {
    const pace = new RowPace(1);
    const first = pace.next(1_000_000);
    expect(pace.halve(first)).toBe(true);
    expect(pace.next(1_000_000)).toBe(Math.floor(first / 2));
    expect(pace.halve(1)).toBe(false);
  });
});
