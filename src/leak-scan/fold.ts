/**
 * A text as it is compared: accents and other marks gone, signs that nobody sees gone, ligatures
 * and letters of mathematics as plain ones, and letters of other alphabets as those of ours that
 * look the same. Capitals stay.
 */
export function fold(text: string): string {
  return text.replace(foreign, foldRun);
}

/** All but ASCII, and but what the scan puts between texts, which stays as it is. */
const foreign = /['\u0080-\u2028\u202a-\udfff\ue002-\uffff]+/g;

/** Most runs are one dash or one apostrophe, and come again and again. */
const folded = new Map<string, string>();

function foldRun(run: string): string {
  const known = folded.get(run);
  if (known !== undefined) return known;
  const plain = run
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(alike, (letter) => lookAlikes[letter] ?? letter);
  if (run.length < 8) folded.set(run, plain);
  return plain;
}

/** Apostrophes too: some leave them out. */
const unseen = /['’ʼ\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/** Cyrillic and Greek letters, and dotless ones, that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХԀԌԚԜ', 'ABESIJKMHOPCTYXDGQW'],
    ['аеѕіјорсухһԁԛԝѵӏɡı', 'aesijopcyxhdqwvlgi'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορτυχϲ', 'aikvoptuxc'],
  ].flatMap(([theirs = '', ours = '']) =>
    Array.from(theirs, (letter, at) => [letter, ours.charAt(at)]),
  ),
);
const alike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');
