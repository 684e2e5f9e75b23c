/**
 * Returns the main language of a code: `en` for `en-GB` and for `eng`. Otherwise two codes for one
 * language would count as two languages.
 */
function mainLanguage(tag: string): string {
  const [main = ''] = tag.toLowerCase().split('-');
  try {
    return new Intl.Locale(main).language;
  } catch {
    return main;
  }
}

/** Whether two codes mean the same language, in any country. */
export function isSameLanguage(a: string, b: string): boolean {
  return mainLanguage(a) === mainLanguage(b);
}

/** Whether a code means English. The library's dictionary has only English words. */
export function isEnglish(tag: string): boolean {
  return isSameLanguage(tag, 'en');
}
