const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const month = `(?:${months})\\b\\.?`;
const numeral = '(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th))?';
const ordinal =
  '(?:(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth)';
const day = `\\b(?:${numeral}|${ordinal})`;
const year = "(?:(?:19|20)\\d\\d|'?\\d\\d)(?![\\d:%]|\\.\\d)";
const inWords = [
  `${day}[ -](?:day )?(?:of )?${month}[ -]?,? ?(?:of )?${year}`,
  `\\b${month} ?${numeral},? ${year}`,
];

const dd = '(?:0?[1-9]|[12]\\d|3[01])';
const mm = '(?:0?[1-9]|1[0-2])';
const yyyy = '(?:19|20)\\d\\d';
/**
 * Excludes a date after a word such as `section`: `3.2.11` may be a section of a law or a standard.
 */
const noSection =
  '(?<!\\b(?:sections?|s|paragraphs?|paras?|rules?|version|v|chapter|table|figure|clause|part|regulation|criterion|WCAG) ?)';
const inDigits = [
  `${noSection}(?<![\\d.,/£$-])${dd}[/.-]${mm}[/.-](?:${yyyy}|\\d\\d)`,
  `(?<![\\d.,/£$-])(?:${mm}[/.-]${dd}[/.-]${yyyy}|${dd} ${mm} ${yyyy}|${yyyy}[/. -]${mm}[/. -]${dd})`,
].map((form) => `${form}(?![\\d/%]|[.,-]\\d)`);

/**
 * A full date in words or digits: `3rd of March 2011`, `March 3, 2011`, `03/03/2011`, `2011-03-03`.
 */
export const fullDatePattern = new RegExp([...inWords, ...inDigits].join('|'), 'gi');

/** A day and month without the year: `3 March`, `the third of March`, `March 3rd`. */
export const dayAndMonthPattern = new RegExp(
  `${day} (?:of )?${month}|\\b${month} ${numeral}\\b`,
  'gi',
);

/** Whether the month of a date is also an everyday word in lower case: `on the 3rd may`. */
export function isAmbiguousDate(date: string): boolean {
  return /\b(?:may|march|mar|dec|sept?)\b/.test(date);
}
