/**
 * Normalises the characters of a text, because people and programs write the same text with
 * different characters. Wide and superscript letters become plain letters. Every dash and hyphen
 * becomes `-`. Invisible characters are removed. A run of white space becomes one space.
 */
export function normaliseCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Normalises the characters of a text, and writes apostrophes and single quotes as `'`. */
export function normaliseApostrophes(text: string): string {
  return normaliseCharacters(text).replace(/[\u2018\u2019\u02BC]/g, "'");
}
