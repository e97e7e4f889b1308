/** What `refresh` reads of its flags that link figures to goals. */
import { readRefreshFlags } from "../../src/cli/refresh-file";

const figuresOf = (...flags: string[]) => readRefreshFlags(["book.xlsx", ...flags]).figures;

test("measures and targets come with the number of a goal and the name of a figure, which may hold an equals sign", () => {
  const flags = ["--target", "g2 = Goal · Revenue target · Value", "--measure", "G1=A=b · C", "--measure", "G3=D"];
  expect(figuresOf(...flags)).toEqual([
    ["measure", "G1", "A=b · C"],
    ["measure", "G3", "D"],
    ["target", "g2", "Goal · Revenue target · Value"],
  ]);
  expect(figuresOf()).toEqual([]);
});

test.each(["measure", "target"])("--%s without a goal or a figure is refused by its name", (flag) => {
  for (const came of ["G1", "=Segments · Revenue", "G1= "])
    expect(() => figuresOf(`--${flag}`, came)).toThrow(
      new RegExp(`“${came}” names no goal with a figure\\. --${flag} takes the number of a goal`),
    );
});
