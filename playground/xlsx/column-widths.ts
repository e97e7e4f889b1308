/** Column widths: points in the grid, in a file characters of its default font (7 pixels each). */

const PIXELS_A_CHARACTER = 7;
/** 96 pixels and 72 points are an inch. */
const POINTS_A_PIXEL = 0.75;

export function charactersOf(points: number): number {
  return points / POINTS_A_PIXEL / PIXELS_A_CHARACTER;
}

/** Excel shows whole pixels. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_A_CHARACTER) * POINTS_A_PIXEL;
}
