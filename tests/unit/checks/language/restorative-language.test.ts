import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import type { CheckedText } from '../../../../src/checks/texts/checked-text.ts';
import { checkRestorativeLanguage } from '../../../../src/checks/language/restorative-language.ts';
import { languageEntry } from '../../../../src/story/schema/list-entries.ts';
import { collectStoryTexts, parseText } from '../parse-texts.ts';

const entry = (term: string, more: object = {}) =>
  languageEntry.parse({
    term,
    why: 'It hurts.',
    instead: 'say it kindly',
    source: 'Fennisby',
    ...more,
  });
const language = [
  entry('failed to engage', { inTelling: true }),
  entry('case', { unless: ['in case', 'court case'] }),
  entry('contact', { unless: ['contacted', 'to contact'] }),
  entry('non-compliant', { also: ['noncompliant'] }),
  entry('siblings'),
  entry('foster carer'),
];
const context = (more: Partial<StoryCheckContext> = {}) =>
  ({ kind: 'family', story: { data: {} }, language, ...more }) as unknown as StoryCheckContext;
const toLibraryText = (text: string): CheckedText => ({
  text,
  speaker: 'library',
  form: 'words',
  path: ['summary'],
});
const termsIn = (text: string) =>
  checkRestorativeLanguage([toLibraryText(text)], context()).map(
    ({ message }) => /“(.*?)”/.exec(message)?.[1],
  );

describe('terms of the language list', () => {
  it.each([
    ['They failed to engage.', 'failed to engage'],
    ['A mother failing to engage again', 'failed to engage'],
    ['Each family fails to\n  engage', 'failed to engage'],
    ['FAILED TO ENGAGE', 'failed to engage'],
    ['It is one of three cases.', 'case'],
    ['The case’s end', 'case'],
    ['He was non\u2011compliant.', 'non-compliant'],
    ['He was non com\u00ADpliant.', 'non-compliant'],
    ['He was noncompliant.', 'non-compliant'],
    ['her sibling', 'siblings'],
    ['after contact', 'contact'],
  ])('are found in %j', (text, term) => {
    expect(termsIn(text)).toEqual([term]);
  });

  it.each([
    'They failed. To engage is hard.',
    'They failed to be engaged with',
    'Take a coat in case it rains.',
    'It was a court case.',
    'three court cases',
    'She contacted him.',
    'Try to contact her.',
    'We were told he ‘failed to engage’.',
    'It said “three cases”',
    'The suitcase',
  ])('are not found in %j', (text) => {
    expect(termsIn(text)).toEqual([]);
  });

  it('are found beside a phrase in which they mean something else', () => {
    expect(termsIn('In case of rain the case is closed.')).toEqual(['case']);
  });

  it('are found in any position among other words, once for each text', () => {
    const word = fc.constantFrom('kettle', 'she', 'came', 'on', 'a', 'Tuesday', 'and', 'stayed');
    const words = fc.array(word, { maxLength: 6 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(words, words, fc.constantFrom(...language), (before, after, { term }) => {
        const text = `${before} ${term} ${after} ${term}.`;
        expect(termsIn(text)).toEqual([term]);
      }),
    );
  });
});

describe('how people are described', () => {
  const found = (part: string, description: string) => {
    const data = { people: [{ part, description }] };
    return checkRestorativeLanguage(
      collectStoryTexts({ data }),
      context({ story: { data } as StoryCheckContext['story'] }),
    ).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);
  };

  it('is their own choice, if they have a say', () => {
    expect(found('storyteller', 'one of five siblings')).toEqual([]);
    expect(found('in-the-story', 'foster carer')).toEqual([]);
  });

  it('gets advice if the person is only mentioned, unless it names their work', () => {
    expect(found('mentioned', 'her siblings')).toEqual(['siblings']);
    expect(found('mentioned', 'her foster carers')).toEqual([]);
    expect(termsIn('A foster carer came.')).toEqual(['foster carer']);
  });
});

describe('people’s own words', () => {
  const body = parseText(`A case. He failed to engage.

> A case. He failed to engage.

<Quote by="case worker">

A case. He failed to engage.

</Quote>

<Aside>

A sibling.

</Aside>
`);
  const found = (kind: StoryCheckContext['kind'], data: object = {}) =>
    checkRestorativeLanguage(
      collectStoryTexts({ body, data }),
      context({ kind, story: { data } as StoryCheckContext['story'] }),
    ).map(({ line, message }) => `${String(line)} ${/“(.*?)”/.exec(message)?.[1] ?? ''}`);

  it('are not corrected in quotations, and in an account only judgements are', () => {
    expect(found('family')).toEqual(['1 failed to engage', '5 case', '13 siblings']);
    expect(found('young-person')).toEqual(found('family'));
  });

  it('are all checked in a professional’s account of their work', () => {
    expect(found('professional')).toEqual([
      '1 case',
      '1 failed to engage',
      '5 case',
      '13 siblings',
    ]);
  });

  it('are not corrected in a transcript or in captions', () => {
    const texts = collectStoryTexts({
      transcript: parseText('A case.'),
      captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nA case.\n',
    });
    expect(checkRestorativeLanguage(texts, context({ kind: 'professional' }))).toEqual([]);
  });

  it('are not corrected in sources, and in records that nobody reads', () => {
    const data = {
      evidence: [{ figure: '3 cases', says: 'were heard', source: 'Case notes' }],
      people: [{ consent: { takenBy: 'case worker', release: { witness: 'case worker' } } }],
      safeguarding: { reviewedBy: 'case worker' },
      names: [{ word: 'case' }],
    };
    expect(checkRestorativeLanguage(collectStoryTexts({ data }), context())).toEqual([]);
  });
});

describe('a term with a reason', () => {
  const withReason = (term: string) => ({
    wording: [{ term, reason: 'It is told about this word.' }],
  });
  const rules = (data: object, text: string) =>
    checkRestorativeLanguage(
      [toLibraryText(text)],
      context({ story: { data } as StoryCheckContext['story'] }),
    ).length;

  it('is not reported, in any form that the reason names', () => {
    expect(rules(withReason('failed to engage'), 'They failed to engage.')).toBe(0);
    expect(rules(withReason('fails to engage'), 'They failed to engage.')).toBe(0);
    expect(rules(withReason('noncompliant'), 'He was non-compliant.')).toBe(0);
  });

  it('does not excuse another term, and none if the reason cannot be read', () => {
    expect(rules(withReason('siblings'), 'They failed to engage.')).toBe(1);
    expect(rules({ wording: [{ term: 'case' }] }, 'A case.')).toBe(1);
    expect(rules({ wording: 'case' }, 'A case.')).toBe(1);
  });
});

it('a finding says why a term hurts, what to say instead, and the source', () => {
  expect(checkRestorativeLanguage([toLibraryText('A case.')], context())).toMatchInlineSnapshot(`
    [
      {
        "hint": "Instead: say it kindly. Or keep it, and give the reason under \`wording\`. (Fennisby)",
        "message": "The text says “case”, or a form of it. It hurts.",
        "path": [
          "summary",
        ],
        "rule": "restorative-language",
        "severity": "warning",
      },
    ]
  `);
});
