import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../../src/checks/check.ts';
import type { Piece } from '../../../../src/checks/texts/piece.ts';
import { restorative } from '../../../../src/checks/words/restorative.ts';
import { languageEntry } from '../../../../src/story/schema/lists.ts';
import { piecesOf, written } from '../written.ts';

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
];
const context = (more: Partial<Context> = {}) =>
  ({ kind: 'family', story: { data: {} }, language, ...more }) as unknown as Context;
const house = (text: string): Piece => ({ text, kind: 'house', form: 'words', path: ['summary'] });
const termsIn = (text: string) =>
  restorative([house(text)], context()).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

describe('terms that hurt', () => {
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
  ])('are not seen in %j', (text) => {
    expect(termsIn(text)).toEqual([]);
  });

  it('are found beside a phrase in which they mean something else', () => {
    expect(termsIn('In case of rain the case is closed.')).toEqual(['case']);
  });

  it('are found wherever they stand among other words, once for each piece', () => {
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

describe('nobody’s own words', () => {
  const body = written(`A case. He failed to engage.

> A case. He failed to engage.

<Quote by="case worker">

A case. He failed to engage.

</Quote>

<Aside>

A sibling.

</Aside>
`);
  const found = (kind: Context['kind'], data: object = {}) =>
    restorative(
      piecesOf({ body, data }),
      context({ kind, story: { data } as Context['story'] }),
    ).map(({ line, message }) => `${String(line)} ${/“(.*?)”/.exec(message)?.[1] ?? ''}`);

  it('are corrected where they are quoted, nor in a telling but for judgements', () => {
    expect(found('family')).toEqual(['1 failed to engage', '5 case', '13 siblings']);
    expect(found('young-person')).toEqual(found('family'));
  });

  it('are all looked at where a professional tells of their work', () => {
    expect(found('professional')).toEqual([
      '1 case',
      '1 failed to engage',
      '5 case',
      '13 siblings',
    ]);
  });

  it('are corrected in a transcript or in captions', () => {
    const pieces = piecesOf({
      transcript: written('A case.'),
      captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nA case.\n',
    });
    expect(restorative(pieces, context({ kind: 'professional' }))).toEqual([]);
  });

  it('of others, and records nobody reads, are left alone', () => {
    const data = {
      evidence: [{ figure: '3 cases', says: 'were heard', source: 'Case notes' }],
      people: [{ consent: { takenBy: 'case worker', release: { witness: 'case worker' } } }],
      safeguarding: { reviewedBy: 'case worker' },
      names: [{ word: 'case' }],
    };
    expect(restorative(piecesOf({ data }), context())).toEqual([]);
  });
});

describe('an exception', () => {
  const kept = (term: string) => ({ language: [{ term, reason: 'It is told about this word.' }] });
  const rules = (data: object, text: string) =>
    restorative([house(text)], context({ story: { data } as Context['story'] })).length;

  it('keeps a term, in whatever form it names it', () => {
    expect(rules(kept('failed to engage'), 'They failed to engage.')).toBe(0);
    expect(rules(kept('fails to engage'), 'They failed to engage.')).toBe(0);
    expect(rules(kept('noncompliant'), 'He was non-compliant.')).toBe(0);
  });

  it('keeps no other, and none where it cannot be read', () => {
    expect(rules(kept('siblings'), 'They failed to engage.')).toBe(1);
    expect(rules({ language: [{ term: 'case' }] }, 'A case.')).toBe(1);
    expect(rules({ language: 'case' }, 'A case.')).toBe(1);
  });
});

it('says why, what to say instead, and who says so', () => {
  expect(restorative([house('A case.')], context())).toMatchInlineSnapshot(`
    [
      {
        "hint": "Instead: say it kindly. Or keep it, and give the reason under \`language\`. (Fennisby)",
        "message": "Here stands “case”, or a form of it. It hurts.",
        "path": [
          "summary",
        ],
        "rule": "restorative-language",
        "severity": "warning",
      },
    ]
  `);
});
