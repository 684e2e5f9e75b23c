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

/** The language of the library's own words. */
const libraryLanguage = 'en-GB';

/** Returns the language of a story; undefined if it is that of the library's own words. */
export function otherLanguage(tag: string | undefined): string | undefined {
  return tag === libraryLanguage ? undefined : tag;
}

/** The scripts that are written from right to left. */
const rightToLeftScripts = new Set(
  'Adlm Arab Aran Armi Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '),
);

/**
 * Returns the direction in which a language is written. The script decides, which a code may name:
 * `ku-Arab` is written from right to left and `ku` is not. The country may decide too, as in
 * `pa-PK`.
 */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  try {
    const { script = '' } = new Intl.Locale(tag).maximize();
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * Whether a language is written in Latin letters. For an unknown code the answer is no, because
 * names in Latin letters are then looked for as strictly as in English.
 */
export function isInLatinScript(tag: string): boolean {
  try {
    return new Intl.Locale(tag).maximize().script === 'Latn';
  } catch {
    return false;
  }
}

/** Whether a language gives every noun a capital, as German and Luxembourgish do. */
export function hasCapitalNouns(tag: string): boolean {
  return ['de', 'lb'].some((each) => isSameLanguage(tag, each));
}

/**
 * Returns the attributes of an element whose words are in a language. Programs that read aloud need
 * `lang`, and browsers need `dir` to put the words in order.
 *
 * @param tag the language. Default: that of the page, which needs no attributes
 */
export function languageAttributes(tag: string | undefined): {
  lang?: string;
  dir?: 'ltr' | 'rtl';
} {
  return tag === undefined ? {} : { lang: tag, dir: textDirection(tag) };
}

/**
 * Writes the name of a language in another one: `Urdu` for `ur` in `en-GB`. A code without a name
 * stays as it is.
 */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
