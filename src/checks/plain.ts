/**
 * A text as checks compare it: one sign where people and programmes write several. Wide and
 * raised letters become plain ones, every dash and hyphen is `-`, signs that show nothing are
 * gone, and a space is a space.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** The same with one sign for every apostrophe and single quotation mark. */
export function straight(text: string): string {
  return plain(text).replace(/[\u2018\u2019\u02BC]/g, "'");
}
