/** The colours of parts by their place in the list: bright enough for dark and dark enough for light, told apart by their neighbours. */
const COLORS = [
  "#1f7a8c",
  "#d9822b",
  "#5b7fc7",
  "#4f9d69",
  "#b25d9c",
  "#a3842c",
  "#7a6cc4",
  "#c8553d",
  "#3f92c4",
  "#7d8f3b",
  "#9a6b52",
  "#6f7f8f",
] as const;

export const partColor = (place: number): string => COLORS[place % COLORS.length]!;
