/** The bands of reading times by which readers filter stories. */
export const minutesBands = ['short', 'middle', 'long'] as const;

/** A band of reading times. */
export type MinutesBand = (typeof minutesBands)[number];

/** Returns the band of a reading time: up to 3 minutes, 4 or 5 minutes, or more. */
export function minutesBand(minutes: number): MinutesBand {
  if (minutes <= 3) return 'short';
  return minutes <= 5 ? 'middle' : 'long';
}
