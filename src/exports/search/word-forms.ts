/** Words whose forms have no rule. Each line is one word. */
const irregularWords = `child children
grandchild grandchildren
man men
woman women
wife wives
life lives
knife knives
foot feet
tooth teeth
person people
go goes going went gone
leave leaves leaving left
say says saying said
tell tells telling told
keep keeps keeping kept
meet meets meeting meetings met
feel feels feeling felt
find finds finding found
lose loses losing lost
speak speaks speaking spoke spoken
write writes writing wrote written
take takes taking took taken
come comes coming came
know knows knowing knew known
hear hears hearing heard
bring brings bringing brought
think thinks thinking thought
drink drinks drinking drank drunk`
  .split('\n')
  .map((line) => line.split(' '));

/** Words that look like a form of another word and are none. */
const noForms = new Set(['news', 'during', 'evening', 'morning', 'nothing', 'thing', 'being']);

/**
 * Lists the forms of an English word: number, person and tense, in British spelling. Some of the forms are no words. This does not matter, because no story has them. A form is never a
 * mere beginning of a word: `call` is no form of `callum`.
 *
 * @param word a folded word
 */
export function wordForms(word: string): string[] {
  const british = toBritish(withoutOwner(word));
  if (noForms.has(british) || british.length < 3 || !/^[a-z]+$/.test(british)) return [british];
  const irregular = irregularWords.find((forms) => forms.includes(british)) ?? [];
  const bases = baseWords(british);
  const ofBases = bases.flatMap((base) => [base, ...inflect(base)]);
  const forms = bases.length === 0 ? inflect(british) : [...endingInS(british), ...ofBases];
  return [...new Set([british, ...irregular, ...forms])].filter(
    (form) => form === british || !noForms.has(form),
  );
}

/** Lists the plural of a word such as `meeting`; nothing if the word seems to be a plural. */
function endingInS(word: string): string[] {
  return word.endsWith('s') ? [] : [plural(word)];
}

/** Lists a word in the singular and in the plural. */
export function numberForms(word: string): string[] {
  const irregular = irregularWords.find((forms) => forms.includes(word) && forms.length === 2);
  const singular = singularWords(word);
  return [...new Set([word, ...(irregular ?? (singular.length > 0 ? singular : [plural(word)]))])];
}

/** Removes the ending of an owner: `mary` for `mary's`. */
export function withoutOwner(word: string): string {
  return word.replace(/'s?$/, '');
}

function toBritish(word: string): string {
  return word
    .replace(/([a-z]{3})iz(e|ed|es|er|ers|ing|ation|ations)$/, '$1is$2')
    .replace(/^(behavi|neighb|col|hon|fav|lab|harb|rum)or(s|ed|ing|ly|al|hood)?$/, '$1our$2')
    .replace(/^(counsel|travel|model|label)(ed|ing|or|ors|er|ers)$/, '$1l$2');
}

/** Lists the words of which a word may be a form. Each could have been a word of three letters. */
function baseWords(word: string): string[] {
  const [, beforeIng] = /^(.*)ing$/.exec(word) ?? [];
  const [, beforeEd] = /^(.*)ed$/.exec(word) ?? [];
  const stem = beforeIng ?? beforeEd;
  return [
    ...singularWords(word),
    ...(word.endsWith('ied') ? [word.replace(/ied$/, 'y')] : []),
    ...(stem === undefined ? [] : verbStems(stem)),
  ].filter((base) => base.length > 2 && /[aeiouy]/.test(base));
}

function singularWords(word: string): string[] {
  if (/[^aeiou]ies$/.test(word)) return [word.replace(/ies$/, 'y')];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2)];
  return /[^su]s$/.test(word) ? [word.slice(0, -1)] : [];
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** A syllable that doubles its last letter before an ending: `stop`, and not `care` or `meet`. */
const shortSyllable = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** Lists the verbs that may come before `-ed` or `-ing`: `stop` for `stopp`, `care` for `car`. */
function verbStems(stem: string): string[] {
  if (/([^aeioulsz])\1$/.test(stem)) return [stem.slice(0, -1)];
  if (shortSyllable.test(stem)) return [`${stem}e`];
  return [stem, `${stem}e`];
}

/** Lists the regular forms of a word, as a noun and as a verb. */
function inflect(base: string): string[] {
  const stem = shortSyllable.test(base) ? base + base.slice(-1) : base.replace(/([^e])e$/, '$1');
  if (/[^aeiou]y$/.test(base)) {
    return [plural(base), base.replace(/y$/, 'ied'), `${base}ing`];
  }
  return [plural(base), base.endsWith('e') ? `${base}d` : `${stem}ed`, `${stem}ing`];
}
