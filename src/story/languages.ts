/**
 * The main language of a code: `en` for `en-GB` and for `eng`. Without it, a second way to write a
 * language would look like another language.
 */
function mainLanguage(tag: string): string {
  const [main = ''] = tag.toLowerCase().split('-');
  try {
    return new Intl.Locale(main).language;
  } catch {
    return main;
  }
}

/** Whether two codes name the same language, wherever it is spoken. */
export function isSameLanguage(a: string, b: string): boolean {
  return mainLanguage(a) === mainLanguage(b);
}

/** Whether a code names English, whose words the library's dictionary knows. */
export function isEnglish(tag: string): boolean {
  return isSameLanguage(tag, 'en');
}
