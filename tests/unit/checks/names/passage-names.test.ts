import { describe, expect, it } from 'vitest';
import { dictionary, findQuestions } from './ask-questions.ts';

const askedIn = (lang: string, words: string, data: object = {}) =>
  findQuestions({ text: `<Passage lang="${lang}">\n\n${words}\n\n</Passage>`, data }).map(
    ({ word }) => word,
  );

describe('a passage in a language with letters of its own', () => {
  it.each([
    ['pa', 'ਮੇਰੀ ਧੀ Shanaya ਨੇ ਕਿਹਾ। Sarah ਵੀ ਆਈ।', ['Shanaya', 'Sarah']],
    ['ur', 'میری بیٹی Sarah Akhtar نے کہا کہ وہ آئے گی۔', ['Sarah Akhtar']],
    ['uk', 'Моя донька Sarah сказала так.', ['Sarah']],
    ['bn', 'আমার মেয়ে Zainab এসেছিল।', ['Zainab']],
  ])('is asked about every name in Latin letters: %s', (lang, words, names) => {
    expect(askedIn(lang, words)).toEqual(names);
  });

  it('is not asked about its own words, nor about English words without a capital', () => {
    expect(askedIn('pa', 'ਅਸੀਂ ਹਰ ਵੀਰਵਾਰ ਨੂੰ social worker ਨੂੰ ਮਿਲਦੇ ਸੀ। ਮੀਨਾ ਵੀ ਆਈ।')).toEqual([]);
    expect(askedIn('uk', 'Вона прийшла у четвер. Марія теж.')).toEqual([]);
  });

  it('is not asked about a name that somebody in the story uses, or that everybody knows', () => {
    const data = { people: [{ part: 'storyteller', naming: 'pseudonym', name: 'Shanaya' }] };
    expect(askedIn('pa', 'ਮੇਰੀ ਧੀ Shanaya ਨੇ NHS ਅਤੇ Facebook ਬਾਰੇ ਦੱਸਿਆ।', data)).toEqual([]);
  });

  it('is checked as strictly if its language is unknown', () => {
    expect(askedIn('xx', 'Tuli robota Sarah.')).toContain('Sarah');
  });
});

describe('a passage in another language with Latin letters', () => {
  it.each([
    ['pl', 'Moja córka Sarah powiedziała, że wróci.', ['Sarah']],
    ['pl', 'Sarah powiedziała, że wróci.', ['Sarah']],
    ['pl', 'Przyszła Emma Turner z teczką.', ['Emma Turner']],
    ['cy', 'Daeth Megan i’r drws cefn.', ['Megan']],
    ['ro', 'A venit Grace cu o listă.', ['Grace']],
    ['pa-Latn', 'Meri dhi Sarah ne keha.', ['Sarah']],
    ['de', 'Am Donnerstag kam Sarah mit einem Stern.', ['Sarah']],
  ])('is asked about a name that the dictionary knows: %s, %s', (lang, words, names) => {
    expect(askedIn(lang, words)).toEqual(names);
  });

  it.each([
    ['pl', 'Trzymałam czerwone wiadro przy drzwiach. Kiedy padało, było pełne przed kolacją.'],
    ['pl', 'Pani z opieki przyszła w czwartek. Ale Pan Bóg tak chciał. Mama mówiła: Wróć!'],
    ['pl', 'Jak to było? Dla mnie Wigilia bez niej nie była Wigilią. Ja też się bałam.'],
    ['cy', 'Mae hi’n dod bob dydd Iau. Roedd y bwced coch wrth y drws. Dan y bwrdd oedd y rhestr.'],
    ['de', 'Das Gift war weg. Am Abend sah das Kind den Stern und die Rose auf dem Tisch.'],
    ['so', 'Waxay timid maalinta khamiista. Liiska ayaa miiska saarnaa. Hooyo way ooyday.'],
    ['ro', 'A venit joi. Lista era pe masă. Mama plângea, iar eu am spus: Stai!'],
  ])('is asked about none of its own words: %s, %s', (lang, words) => {
    expect(askedIn(lang, words)).toEqual([]);
  });
});

describe('the names of the dictionary', () => {
  it('are its words with a capital only at the start, so that abbreviations are not among them', () => {
    expect(['sarah', 'megan', 'leeds'].every((name) => dictionary.names?.has(name))).toBe(true);
    expect(['table', 'nhs', 'bbc'].some((word) => dictionary.names?.has(word))).toBe(false);
  });
});
