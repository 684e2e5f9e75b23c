import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAskedWords, dictionary, findQuestions } from './ask-questions.ts';
import { sentencesWithNames } from './sentences-with-names.ts';

const askedWords = (...args: Parameters<typeof findQuestions>) =>
  findQuestions(...args).map(({ word }) => word);

describe('a question about a name', () => {
  it('is asked once per story, at its first place, with the number of places', () => {
    const [question, ...others] = findQuestions({
      text: 'She met Shanaya.\n\nShanaya’s mum knew SHANAYA best.',
      data: { summary: 'How it went on.' },
    });
    expect(others).toEqual([]);
    expect(question).toMatchObject({ word: 'Shanaya', first: 3, last: 3, times: 3 });
    expect(question?.text).toMatchObject({ path: ['body'], line: 1 });
  });

  it('is asked once for a full name and covers its parts', () => {
    const questions = findQuestions({ text: 'Shanaya Begum came. Then Begum left Shanaya.' });
    expect(questions.map(({ word, times }) => [word, times])).toEqual([['Shanaya Begum', 3]]);
  });

  it('is asked about every text except sources, addresses and answers', () => {
    const data = {
      title: 'Zofia',
      summary: 'All of Agnieszka.',
      image: { src: './Wojciech.jpg', alt: 'Małgorzata by a river' },
      safeguarding: { reviewedBy: 'Tomek' },
      evidence: [{ figure: '84 %', says: 'Of Piotr', source: 'Kowalski 2019' }],
      people: [{ part: 'mentioned', description: 'his friend Kuba' }],
      names: [{ word: 'Ewa' }],
    };
    expect(askedWords({ data, text: '[tea](https://Hania.example.org)' })).toEqual([
      ...['Zofia', 'Agnieszka', 'Wojciech', 'Małgorzata', 'Tomek', 'Kuba'],
    ]);
  });

  it('is asked about words in a script without capitals', () => {
    expect(findAskedWords('Her name is 王芳, and his is محمد علي.')).toEqual(['王芳', 'محمد علي']);
  });

  it('treats accents, look-alike hyphens and apostrophes alike', () => {
    expect(findAskedWords('We met Anne‑Marie, D’Souza and O\u02BCBrien.')).toEqual([
      ...['Anne-Marie', "D'Souza", "O'Brien"],
    ]);
  });
});

describe('a word that is also a name', () => {
  it.each([
    ['Then Grace rang, and Will and Mark came.', ['Grace', 'Will', 'Mark']],
    ['Grace said no. Hope lives with her gran.', ['Grace', 'Hope']],
    ['Grace is what it took. Hope was all I had. Will it last?', []],
    ['I rang May, and in May she rang me.', ['May']],
    ['We moved in June. June was wet. June said so.', ['June']],
    ['My friend Robin Bridges. Mr Bridges. The bridges.', ['Robin Bridges']],
    ['The Young People’s Service and the Head Teacher.', []],
    // In a title with capitals, a name cannot be distinguished from another word.
    ['The Long Way Home for Grace and Hope', []],
    ['The Long Way Home for Shanaya', ['Shanaya']],
    ['Jack Lindsay, manager. Will Shanaya come?', ['Jack Lindsay', 'Shanaya']],
  ])('%s', (text, words) => {
    expect(findAskedWords(text)).toEqual(words);
  });
});

describe('no question is asked', () => {
  const people = [
    { part: 'storyteller', naming: 'pseudonym', name: 'Shanaya' },
    { part: 'in-the-story', naming: 'own-name', name: 'Tadeusz Nowak' },
  ];

  it('about names of people in the story', () => {
    expect(
      askedWords({ data: { people }, text: 'Shanaya’s worker was Tadeusz, or Mr Nowak.' }),
    ).toEqual([]);
    const anonymous = [{ naming: 'anonymous', name: 'Shanaya' }];
    expect(askedWords({ data: { people: anonymous }, text: 'Well, Shanaya.' })).toEqual([
      'Shanaya',
    ]);
  });

  it('about words that are answered, in any form', () => {
    const names = [
      { word: 'Grace House', is: 'service' },
      { word: 'yarm', is: 'place' },
    ];
    const text = 'At Grace House, in Yarm, Yarm’s best, there was Grace.';
    expect(askedWords({ data: { names }, text })).toEqual(['Grace']);
  });

  it('about the place and the names of the library and its organisation', () => {
    const settings = {
      organisation: 'Fennisby Families',
      names: [{ word: 'Tolbury Court', is: 'service' as const }],
    };
    const text = 'In Sallow, at Tolbury Court, by Fennisby Families, in No Wrong Door.';
    expect(askedWords({ data: { place: 'Port Sallow' }, text }, settings)).toEqual([]);
  });

  it('about a word answered `own-name`, unless nobody in the story has their own name', () => {
    const names = [{ word: 'Tadek', is: 'own-name' }];
    const text = 'Everyone says Tadek.';
    expect(askedWords({ data: { people, names }, text })).toEqual([]);
    expect(askedWords({ data: { people: people.slice(0, 1), names }, text })).toEqual(['Tadek']);
  });

  it('about a word that is answered, unless the answer is invalid', () => {
    for (const is of ['real-name', undefined, 'PLACE', null])
      expect(askedWords({ data: { names: [{ word: 'Tadek', is }] }, text: 'Oh, Tadek.' })).toEqual([
        'Tadek',
      ]);
  });
});

/** Any invented name, made of syllables that together are not a word in the dictionary. */
const inventedName = fc
  .array(fc.constantFrom('zu', 'ka', 'mbi', 'şo', 'rë', 'qua', 'nny', 'tło', 'vé', 'dhu'), {
    minLength: 3,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((word) => !dictionary(word))
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const plainWords = fc.array(
  fc.constantFrom('she', 'kept', 'the', 'kettle', 'on', 'for', 'a', 'week', 'and', 'laughed'),
  { minLength: 1, maxLength: 12 },
);
const sentence = plainWords.map((words) => {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
});

describe('with random texts', () => {
  it('an unknown name is asked about in any position', () => {
    fc.assert(
      fc.property(
        inventedName,
        sentence,
        sentence,
        fc.constantFrom(...sentencesWithNames.filter(({ position }) => position !== 'label')),
        (name, before, after, { write }) => {
          const text = `${before} ${write(name, name)} ${after}`;
          expect(findAskedWords(text).join(' ')).toContain(name);
        },
      ),
    );
  });

  it('sentences of ordinary words raise no question', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        expect(findAskedWords(sentences.join(' '))).toEqual([]);
      }),
    );
  });

  it('no question remains once each is answered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(inventedName, fc.string(), sentence)),
        fc.constantFrom('place', 'pseudonym'),
        (parts, is) => {
          const data = { title: parts.join(' ') };
          const names = askedWords({ data }).map((word) => ({ word, is }));
          expect(askedWords({ data: { ...data, names } })).toEqual([]);
        },
      ),
    );
  });
});
