/**
 * Normalises a text for comparison. Accents, other marks and invisible characters are removed.
 * Ligatures and mathematical letters become plain letters. Letters of other alphabets become the
 * Latin letters that look the same. Case stays.
 */
export function normaliseForMatching(text: string): string {
  return text.replace(runsToNormalise, normaliseRun);
}

/**
 * Runs of non-ASCII characters and apostrophes, without the separators that the scan puts between
 * texts.
 */
const runsToNormalise = /['\u0080-\u2028\u202a-\udfff\ue002-\uffff]+/g;

/** A cache of short runs, because most runs are a single dash or apostrophe. */
const normalisedRuns = new Map<string, string>();

function normaliseRun(run: string): string {
  const cached = normalisedRuns.get(run);
  if (cached !== undefined) return cached;
  const plain = run
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(lookAlikeLetters, (letter) => lookAlikes[letter] ?? letter);
  if (run.length < 8) normalisedRuns.set(run, plain);
  return plain;
}

/** Marks, invisible characters and apostrophes. Some writers leave out apostrophes. */
const invisible = /['’ʼ\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/** Cyrillic, Greek and dotless letters, each with the Latin letter that looks the same. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХԀԌԚԜ', 'ABESIJKMHOPCTYXDGQW'],
    ['аеѕіјорсухһԁԛԝѵӏɡı', 'aesijopcyxhdqwvlgi'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορτυχϲ', 'aikvoptuxc'],
  ].flatMap(([foreign = '', latin = '']) =>
    Array.from(foreign, (letter, at) => [letter, latin.charAt(at)]),
  ),
);
const lookAlikeLetters = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');
