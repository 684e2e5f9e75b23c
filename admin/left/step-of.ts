/** The steps of the work, in the order in which it is done. */
export const stepIds = [
  'agreement',
  'people',
  'story',
  'pictures',
  'safeguarding',
  'release',
  'uses',
  'principles',
  'publishing',
] as const;
export type StepId = (typeof stepIds)[number];

/** Which step a place of the form belongs to; the first that fits. */
const places: readonly [RegExp, StepId][] = [
  [/^people\.\d+\.consent\.release\.uses\b/, 'uses'],
  [/^people\.\d+\.consent\.release\b/, 'release'],
  [/^people\.\d+\.consent\b/, 'agreement'],
  [/^people\b/, 'people'],
  [/^(?:image|recording)\b/, 'pictures'],
  [/^safeguarding\b/, 'safeguarding'],
  [/^principles\b/, 'principles'],
  [/^(?:|id|schema|publishFrom)$/, 'publishing'],
];

/** The step in which a place of the form is filled in. */
export function stepOf(path: string): StepId {
  return places.find(([pattern]) => pattern.test(path))?.[1] ?? 'story';
}
