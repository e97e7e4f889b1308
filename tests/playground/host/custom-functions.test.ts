/** Custom functions called through the real office.js as Excel calls them. */
import { useOffice } from "./open-office";

const office = useOffice();

it("passes arguments on and gives the result back", async () => {
  office.CustomFunctions.associate("AOV", (revenue: number, orders: number) => revenue / orders);
  expect(await office.host.callCustomFunction("AOV", [1000, 40])).toBe(25);
});

it("waits for promises, and sends calls of one moment together", async () => {
  office.CustomFunctions.associate("LATER", async (value: number) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return value * 2;
  });
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) => office.host.callCustomFunction("LATER", [index])),
  );
  expect(results).toEqual(Array.from({ length: 50 }, (_, index) => index * 2));
});

it("takes and gives matrices, texts, flags and blanks", async () => {
  office.CustomFunctions.associate("TURN", (cells: unknown[][]) =>
    cells[0]?.map((_, column) => cells.map((row) => row[column])),
  );
  const turned = await office.host.callCustomFunction("TURN", [
    [
      [1, "文"],
      [true, null],
    ],
  ]);
  expect(turned).toEqual([
    [1, true],
    ["文", null],
  ]);
});

it.each([
  ["divisionByZero", "#DIV/0!"],
  ["notAvailable", "#N/A"],
  ["invalidNumber", "#NUM!"],
  ["invalidValue", "#VALUE!"],
  ["nullReference", "#NULL!"],
] as const)("gives %s as %s with the function's sentence", async (code, error) => {
  const { CustomFunctions } = office;
  // An Error at run time, though its declared type is none.
  const refuse = () =>
    new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "orders came as 0") as unknown as Error;
  CustomFunctions.associate("THROWS", () => {
    throw refuse();
  });
  CustomFunctions.associate("REJECTS", () => Promise.reject(refuse()));
  CustomFunctions.associate("RETURNS", () => refuse());
  CustomFunctions.associate("SPILLS", () => [[1, refuse()]]);
  const thrown = { error, message: "orders came as 0" };
  // Of an error that is returned the client sends the sentence for these two only.
  const returned = { error, message: error === "#N/A" || error === "#VALUE!" ? "orders came as 0" : "" };
  const results = await Promise.all(
    ["THROWS", "REJECTS", "RETURNS", "SPILLS"].map((id) => office.host.callCustomFunction(id, [])),
  );
  expect(results).toEqual([thrown, thrown, returned, [[1, returned]]]);
});

it("gives #VALUE! for any other failure and #NUM! for no finite number", async () => {
  office.CustomFunctions.associate("BREAKS", () => {
    throw new TypeError("internal");
  });
  office.CustomFunctions.associate("INFINITE", () => 1 / 0);
  const results = await Promise.all(["BREAKS", "INFINITE"].map((id) => office.host.callCustomFunction(id, [])));
  expect(results.map((result) => (result as { error: string }).error)).toEqual(["#VALUE!", "#NUM!"]);
});

it("lets a request of the function itself through while a calculation waits for it", async () => {
  office.CustomFunctions.associate("SLOW", () => 7);
  let calculated: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (calculated = resolve));
  jest.spyOn(office.grid, "settled").mockReturnValueOnce(settled);
  const reading = office.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(await office.host.callCustomFunction("SLOW", [])).toBe(7);
  calculated();
  expect(await reading).toEqual([[""]]);
});

it("ends calls under way when the add-in goes", async () => {
  office.CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
  const call = office.host.callCustomFunction("NEVER", []);
  office.host.dispose();
  expect(await call).toEqual({ error: "#CONNECT!", message: "The add-in was closed." });
});
