import { textDirection } from '../../story/languages.ts';

/** A quotation that its author has put in quotation marks of any kind. */
const inMarks = /^[“”„«"‘'‹].*[“”»"’'›][.!?…]?$/su;

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

/**
 * Puts a quotation in the quotation marks of its language. A quotation that has marks keeps them, so
 * that marks never double. Languages that are written from right to left get marks that a browser
 * and an office program turn round.
 *
 * @param language the language of the quotation. Default: English
 */
export function inQuotationMarks(quote: string, language = 'en'): string {
  if (inMarks.test(quote)) return quote;
  const [main = ''] = language.split('-');
  const [open, close] =
    marksOf[main] ?? (textDirection(language) === 'rtl' ? ['«', '»'] : ['“', '”']);
  return `${open}${quote}${close}`;
}
