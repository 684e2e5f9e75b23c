import { textDirection } from '../story/languages.ts';

/** The quotation marks of languages whose marks differ from those of English. */
const marksOf: Record<string, readonly [string, string]> = {
  cs: ['„', '“'],
  de: ['„', '“'],
  fr: ['«\u00A0', '\u00A0»'],
  hu: ['„', '”'],
  lt: ['„', '“'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  uk: ['«', '»'],
};

/** The marks that can end a quotation, for each mark that can begin one. */
const endMarks: Record<string, string> = {
  '“': '”“"',
  '”': '”',
  '„': '“”"',
  '"': '"”',
  '«': '»',
  '»': '«»',
  '‘': "’'",
  '‚': '‘’',
  "'": "'’",
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
};

/** Words that begin with an apostrophe. Word processors often write it as an opening mark. */
const beginsWithApostrophe =
  /^['‘’](?:\d|(?:appen|bout|cause|cos|cuz|em|er|fraid|im|is|n|nuff|round|s|spect|til|till|tis|twas|twere|un)(?!\p{L}))/iu;

const sentenceEnd = /[\s.,;:!?…]+$/u;

/**
 * Puts the quotation marks of a language around words, for every output that needs them. Words that stand in
 * marks already, of any style, keep those marks and get no second pair. If only some of the words
 * stand in marks, those marks become single ones, as they do in a quotation within a quotation.
 * Languages that are written from right to left get marks that browsers and office programs turn
 * round.
 *
 * @param language the language of the words. Default: English
 */
export function putInQuotationMarks(words: string, language = 'en'): string {
  const text = words.trim();
  if (standsInMarks(text)) return text;
  const [open, close] = findMarks(language);
  return `${open}${makeSinglePairs(removeLoneMarks(text))}${close}`;
}

function findMarks(language: string): readonly [open: string, close: string] {
  const [main = ''] = language.split('-');
  return marksOf[main] ?? (textDirection(language) === 'rtl' ? ['«', '»'] : ['“', '”']);
}

/** Whether one pair of marks, of any style, is around the whole text. */
function standsInMarks(text: string): boolean {
  const first = text.charAt(0);
  const ends = endMarks[first];
  const end = text.replace(sentenceEnd, '');
  if (ends === undefined || end.length < 2 || beginsWithApostrophe.test(text)) return false;
  if (!ends.includes(end.slice(-1))) return false;
  // An apostrophe at the end of a word looks like an end mark: “'Go, said the lads'”.
  if (first === "'" && end === text && /\p{L}s'$/u.test(text)) return false;
  return !endsAndBeginsAgain(end.slice(1, -1), first, ends);
}

/** Whether a quotation ends inside a text and another one begins: No,” she said, “never. */
function endsAndBeginsAgain(inside: string, first: string, ends: string): boolean {
  const marks = [...new Set(first + ends)].join('');
  const [innerMark] = inside.matchAll(new RegExp(`[${marks}](?!\\p{L}|\\d)|(?<![\\p{L}\\d])[${marks}]`, 'gu')); // prettier-ignore
  if (!innerMark) return false;
  const before = inside.slice(0, innerMark.index);
  const after = inside.slice(innerMark.index + 1);
  const begins = new RegExp(`(?:^|[\\s([—–-])[${first}](?=\\S)`, 'u');
  return !/(?:^|[\s([—–-])$/u.test(before) && begins.test(after);
}

/** Removes a double mark at one end of a text that has no other mark of the pair. */
function removeLoneMarks(text: string): string {
  const marks = text.match(/[“”„"]/g) ?? [];
  return marks.length === 1 ? text.replace(/^[“”„"]\s*|\s*[“”„"](?=[\s.,;:!?…]*$)/u, '') : text;
}

/** Makes double marks single, and single marks inside them double. */
function makeSinglePairs(text: string): string {
  return text.replace(
    /“([^“”]*)”|"([^"]*)"/g,
    (_, curly?: string, straight?: string) =>
      `‘${(curly ?? straight ?? '').replace(/‘([^‘’]*(?:’(?=\p{L})[^‘’]*)*)’/gu, '“$1”')}’`,
  );
}
