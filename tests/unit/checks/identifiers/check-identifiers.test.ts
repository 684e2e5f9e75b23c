import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  identifiers,
  checkIdentifiers,
} from '../../../../src/checks/identifiers/check-identifiers.ts';
import type { CheckedText } from '../../../../src/checks/texts/checked-text.ts';
import { settings } from '../../../../src/story/schema/settings.ts';
import { collectStoryTexts, parseText } from '../parse-texts.ts';
import { helplines, isbns, numbers, words } from './hard-negatives.ts';
import { inSentence } from './sentences.ts';

const toCheckedText = (text: string): CheckedText => ({
  text,
  speaker: 'storyteller',
  form: 'words',
  path: ['body'],
});
const library = settings.parse({
  organisation: 'Fennisby Academy Trust',
  contacts: [
    {
      label: 'Team',
      phone: '01632 960 114',
      email: 'team@fennisby.example',
      address: '4 Elm Road, Fennisby, LS1 4AB',
    },
  ],
  supportLines: [
    {
      name: 'Open Door',
      about: 'Ring 01632 960 178.',
      phone: '01632 960 179',
      url: 'https://www.facebook.com/opendoor',
    },
  ],
});
const rulesIn = (checkedTexts: readonly CheckedText[]) =>
  checkIdentifiers(checkedTexts, { settings: library }).map(({ rule }) => rule);

describe('text without identifiers', () => {
  it.each([
    ['numbers of every sort', numbers],
    ['ISBNs', isbns],
    ['helplines', helplines],
    // A capital word before `Sunday School` would make the name of a school.
    ['words in the usual place of an identifier', words.map((some) => `then ${some}`)],
  ])('has no findings in %s', (_, harmless) => {
    fc.assert(
      fc.property(inSentence(harmless), (text) => {
        expect(rulesIn([toCheckedText(text)])).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no findings in what the organisation publishes about itself', () => {
    const told = [
      'Ring +44 1632 960114, or 01632-960-179.',
      'Write to Team@Fennisby.example',
      'Come to 4 Elm Road, ls1 4ab',
      'It was at Fennisby Academy.',
      'See https://www.facebook.com/opendoor',
    ];
    expect(rulesIn(told.map(toCheckedText))).toEqual([]);
  });

  it('does not include a detail that only resembles what the organisation publishes', () => {
    const other = [
      '01632 960 115',
      'me@fennisby.example',
      '5 Elm Road',
      'LS1 4AD',
      'instagram.com/opendoor',
    ];
    expect(rulesIn(other.map(toCheckedText))).toHaveLength(other.length);
  });
});

describe('checking for identifiers', () => {
  it('reads every field, alternative texts, captions, transcripts and file names', () => {
    const told = 'Ring 07700 900123';
    const checkedTexts = collectStoryTexts({
      data: {
        title: told,
        people: [{ name: told, consent: { takenBy: told } }],
        discussion: [told],
        evidence: [{ says: told }],
        image: { src: './tea.jpg', alt: told },
      },
      body: parseText(
        `${told}\n\n<Quote by="${told}">\n\n${told}\n\n</Quote>\n\n<Figure src="./07700_900_123.jpg" alt="${told}" shows="place">\n\n${told}\n\n</Figure>`,
      ),
      transcript: parseText(told),
      captions: `WEBVTT\n\n00:01.000 --> 00:02.000\nRing 07700\n\n00:02.000 --> 00:03.000\n900123\n`,
      files: ['07700900123.png'],
    });
    expect(rulesIn(checkedTexts)).toEqual(Array(14).fill('phone-number'));
  });

  it('finds identifiers in any typography', () => {
    const told = [
      '0770\u00AD0 900123',
      '07700\u2011900\u2011123',
      '07700\u00A0900\u00A0123',
      '０７７００ ９００１２３',
      'Tel: 0\u200C7700900123',
    ];
    expect(rulesIn(told.map(toCheckedText))).toEqual(Array(told.length).fill('phone-number'));
  });

  it('finds identifiers across emphasis, links and line breaks', () => {
    const body = parseText('Ring 07700 **900** *123*.\n\nRing 07700\n900123.');
    expect(rulesIn(collectStoryTexts({ body }))).toEqual(['phone-number', 'phone-number']);
  });

  it('reports in a web address only what an address can contain', () => {
    const address = (text: string): CheckedText => ({ ...toCheckedText(text), form: 'address' });
    expect(rulesIn([address('https://example.org/a/07700900123?x=LS14AP')])).toEqual([]);
    expect(rulesIn([address('https://www.instagram.com/robin/')])).toEqual(['social-media']);
  });

  it('allows dates and schools in evidence', () => {
    const evidence = (text: string): CheckedText => ({
      ...toCheckedText(text),
      path: ['evidence', 0, 'source'],
    });
    expect(rulesIn([evidence('Fennisby Primary School, report, 29 March 2018')])).toEqual([]);
    expect(rulesIn([evidence('Robin, born on 29 March 2008')])).toEqual(['date-of-birth']);
  });

  it('names the kind of an identifier and never repeats it', () => {
    const told = checkIdentifiers(
      collectStoryTexts({
        body: parseText('Ring 07700 900123, or robin@example.org.', 12),
        captions: 'WEBVTT\n\nLS1 4AP',
      }),
      { settings: library },
    );
    expect(told).toMatchInlineSnapshot(`
      [
        {
          "hint": "Remove it. An address of your organisation belongs under \`contacts\` in library.yaml.",
          "line": 12,
          "message": "There is an email address here, and it could lead to someone.",
          "path": [
            "body",
          ],
          "rule": "email-address",
          "severity": "error",
        },
        {
          "hint": "Remove it. A helpline or a number of your organisation belongs under \`supportLines\` or \`contacts\` in library.yaml, and is then allowed.",
          "line": 12,
          "message": "There is a phone number here, and it could lead to someone.",
          "path": [
            "body",
          ],
          "rule": "phone-number",
          "severity": "error",
        },
        {
          "hint": "Remove it. If the place matters, name a town or a county.",
          "message": "In the captions, on line 3: There is a postcode here, and it could lead to someone.",
          "path": [
            "recording",
            "captions",
          ],
          "rule": "postcode",
          "severity": "error",
        },
      ]
    `);
  });

  it('never repeats an identifier of any kind', () => {
    const digits = fc.stringMatching(/^[2-8]{3}$/);
    fc.assert(
      fc.property(digits, digits, (one, two) => {
        const told = `Ring 07700 900${one}, write to ${one}${two}x@example.org, or LS1 4AP.`;
        const data = { title: told, [`${one}-${two}`]: told };
        const findings = checkIdentifiers(
          collectStoryTexts({ data, files: [`${one}${two} 07700 900123.png`] }),
          { settings: library },
        );
        expect(findings.length).toBeGreaterThan(5);
        const words = findings.map(({ message, hint }) => message + hint).join(' ');
        expect(words).not.toMatch(new RegExp(`${one}|${two}|07700|LS1|x@`));
      }),
    );
  });

  it('gives every kind of identifier its own rule name and a hint', () => {
    expect(new Set(identifiers.map(({ rule }) => rule)).size).toBe(identifiers.length);
    for (const { description: what, hint } of identifiers) {
      expect(what).toMatch(/^(?:an?|the) /);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    }
  });
});
