import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiers, noIdentifiers } from '../../../../src/checks/identifiers/index.ts';
import type { Piece } from '../../../../src/checks/texts/piece.ts';
import { settings } from '../../../../src/story/schema/settings.ts';
import { piecesOf, written } from '../written.ts';
import { helplines, isbns, numbers, words } from './hard-negatives.ts';
import { inSentence } from './sentences.ts';

const piece = (text: string): Piece => ({ text, kind: 'told', form: 'words', path: ['body'] });
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
const found = (pieces: readonly Piece[]) =>
  noIdentifiers(pieces, { settings: library }).map(({ rule }) => rule);

describe('no identifier', () => {
  it.each([
    ['numbers of every sort', numbers],
    ['ISBNs', isbns],
    ['helplines', helplines],
    // A word with a capital before `Sunday School` would make a name of it.
    ['words that stand where one might', words.map((some) => `then ${some}`)],
  ])('is seen in %s', (_, harmless) => {
    fc.assert(
      fc.property(inSentence(harmless), (text) => {
        expect(found([piece(text)])).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is seen in what the organisation tells everyone', () => {
    const told = [
      'Ring +44 1632 960114, or 01632-960-179.',
      'Write to Team@Fennisby.example',
      'Come to 4 Elm Road, ls1 4ab',
      'It was at Fennisby Academy.',
      'See https://www.facebook.com/opendoor',
    ];
    expect(found(told.map(piece))).toEqual([]);
  });

  it('is let pass because it is like what the organisation tells', () => {
    const other = [
      '01632 960 115',
      'me@fennisby.example',
      '5 Elm Road',
      'LS1 4AD',
      'instagram.com/opendoor',
    ];
    expect(found(other.map(piece))).toHaveLength(other.length);
  });
});

describe('identifiers', () => {
  it('are looked for in every field, in alt texts, captions, transcripts and file names', () => {
    const told = 'Ring 07700 900123';
    const pieces = piecesOf({
      data: {
        title: told,
        people: [{ name: told, consent: { takenBy: told } }],
        discussion: [told],
        evidence: [{ says: told }],
        image: { src: './tea.jpg', alt: told },
      },
      body: written(
        `${told}\n\n<Quote by="${told}">\n\n${told}\n\n</Quote>\n\n<Figure src="./07700_900_123.jpg" alt="${told}" shows="place">\n\n${told}\n\n</Figure>`,
      ),
      transcript: written(told),
      captions: `WEBVTT\n\n00:01.000 --> 00:02.000\nRing 07700\n\n00:02.000 --> 00:03.000\n900123\n`,
      files: ['07700900123.png'],
    });
    expect(found(pieces)).toEqual(Array(14).fill('phone-number'));
  });

  it('are seen however a text is set', () => {
    const told = [
      '0770\u00AD0 900123',
      '07700\u2011900\u2011123',
      '07700\u00A0900\u00A0123',
      '０７７００ ９００１２３',
      'Tel: 0\u200C7700900123',
    ];
    expect(found(told.map(piece))).toEqual(Array(told.length).fill('phone-number'));
  });

  it('are seen across emphasis, links and line breaks', () => {
    const body = written('Ring 07700 **900** *123*.\n\nRing 07700\n900123.');
    expect(found(piecesOf({ body }))).toEqual(['phone-number', 'phone-number']);
  });

  it('in an address are those an address can hold', () => {
    const address = (text: string): Piece => ({ ...piece(text), form: 'address' });
    expect(found([address('https://example.org/a/07700900123?x=LS14AP')])).toEqual([]);
    expect(found([address('https://www.instagram.com/robin/')])).toEqual(['social-media']);
  });

  it('beside published figures are not its date and its school', () => {
    const evidence = (text: string): Piece => ({ ...piece(text), path: ['evidence', 0, 'source'] });
    expect(found([evidence('Fennisby Primary School, report, 29 March 2018')])).toEqual([]);
    expect(found([evidence('Robin, born on 29 March 2008')])).toEqual(['date-of-birth']);
  });

  it('are told by kind, and never repeated', () => {
    const told = noIdentifiers(
      piecesOf({
        body: written('Ring 07700 900123, or robin@example.org.', 12),
        captions: 'WEBVTT\n\nLS1 4AP',
      }),
      { settings: library },
    );
    expect(told).toMatchInlineSnapshot(`
      [
        {
          "hint": "Take it out. An address where your organisation can be reached belongs under \`contacts\` in library.yaml.",
          "line": 12,
          "message": "There is an email address here, and it could lead to someone.",
          "path": [
            "body",
          ],
          "rule": "email-address",
          "severity": "error",
        },
        {
          "hint": "Take it out. A helpline or a number of your organisation belongs under \`supportLines\` or \`contacts\` in library.yaml, and is then left alone.",
          "line": 12,
          "message": "There is a phone number here, and it could lead to someone.",
          "path": [
            "body",
          ],
          "rule": "phone-number",
          "severity": "error",
        },
        {
          "hint": "Take it out. Where a place matters, name a town or a county, or leave it out.",
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

  it('are never repeated, whatever they are', () => {
    const digits = fc.stringMatching(/^[2-8]{3}$/);
    fc.assert(
      fc.property(digits, digits, (one, two) => {
        const told = `Ring 07700 900${one}, write to ${one}${two}x@example.org, or LS1 4AP.`;
        const data = { title: told, [`${one}-${two}`]: told };
        const findings = noIdentifiers(
          piecesOf({ data, files: [`${one}${two} 07700 900123.png`] }),
          { settings: library },
        );
        expect(findings.length).toBeGreaterThan(5);
        const words = findings.map(({ message, hint }) => message + hint).join(' ');
        expect(words).not.toMatch(new RegExp(`${one}|${two}|07700|LS1|x@`));
      }),
    );
  });

  it('each have a name of their own, and say what to do', () => {
    expect(new Set(identifiers.map(({ rule }) => rule)).size).toBe(identifiers.length);
    for (const { what, hint } of identifiers) {
      expect(what).toMatch(/^(?:an?|the) /);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    }
  });
});
