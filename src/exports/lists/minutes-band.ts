/** How long a story takes to read, as people with little time ask for it. */
export const minutesBands = ['short', 'middle', 'long'] as const;
export type MinutesBand = (typeof minutesBands)[number];

/** The band of a reading time: up to 3 minutes, 4 or 5, or more. */
export function minutesBand(minutes: number): MinutesBand {
  if (minutes <= 3) return 'short';
  return minutes <= 5 ? 'middle' : 'long';
}
