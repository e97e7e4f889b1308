/**
 * Heights of the rows of a sheet's frame, in points.
 */
export const FRAME_POINTS = {
  title: 25.5,
  source: 13.5,
  thinGap: 4.5,
  finding: 22.5,
  action: 18,
  gap: 6,
  line: 13.5,
  figure: 22.5,
} as const;
