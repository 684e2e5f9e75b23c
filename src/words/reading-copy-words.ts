/**
 * The names of the pictograms of a reading copy, beside those of the uses. Words are keyed by the
 * pictogram that stands beside them in the easy-read copy.
 */
export const pictogramNames = [
  'back',
  'book',
  'calendar',
  'change',
  'circle',
  'clock',
  'code',
  'ear',
  'eye',
  'hand',
  'keep',
  'paper',
  'people',
  'phone',
  'tick',
] as const;
export type PictogramName = (typeof pictogramNames)[number];

/** Sentences in order, each keyed by its pictogram. */
export type PicturedLines = Partial<Record<PictogramName, string>>;
