import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { base64, breakLines, mapCharacters, utf16, type Plant } from '../../support/encodings.ts';
import {
  plantedText,
  findLeaks,
  htmlPage,
  secretsOfStory,
  storySource,
  heldBackSentence,
} from '../../support/scan-one-file.ts';

const hex = (letter: string) => Buffer.from(letter).toString('hex');
const utf32 = (text: string) =>
  Buffer.from(
    new Uint32Array(Array.from(text, (character) => character.codePointAt(0) ?? 0)).buffer,
  );
const lookAlikes: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  u: 'υ',
};
const bold = (letter: string) =>
  /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97) : letter;

const inText: Plant[] = [
  [
    'letters separated by spaces',
    'a.html',
    () => htmlPage(mapCharacters(plantedText, (character) => `${character} `)),
  ],
  [
    'every letter in a tag of its own',
    'a.html',
    () => htmlPage(mapCharacters(heldBackSentence, (character) => `<i>${character}</i>\n  `)),
  ],
  [
    'HTML entities nested five deep',
    'a.html',
    () => htmlPage(plantedText.replaceAll('t', '&amp;amp;amp;amp;amp;#116;')),
  ],
  [
    'text with invisible characters',
    'a.html',
    () =>
      htmlPage(mapCharacters(plantedText, (character) => `${character}\u2063\uFE0F\u034F\u061C`)),
  ],
  [
    'letters with combining marks',
    'a.html',
    () => htmlPage(mapCharacters(plantedText, (character) => `${character}\u0336\u0301`)),
  ],
  ['text without accents', 'a.html', () => htmlPage(plantedText.replace('é', 'e'))],
  [
    'letters of other alphabets that look the same',
    'a.html',
    () => htmlPage(mapCharacters(plantedText, (character) => lookAlikes[character] ?? character)),
  ],
  ['mathematical letters', 'a.html', () => htmlPage(mapCharacters(plantedText, bold))],
  ['ligatures', 'a.html', () => htmlPage(plantedText.replace('st', '\uFB06'))],
  [
    'reversed text shown from right to left',
    'a.html',
    () => htmlPage(`<bdo dir="rtl">${Array.from(plantedText).reverse().join('')}</bdo>`),
  ],
  [
    'several attributes',
    'a.html',
    () =>
      htmlPage(
        '<i data-a="until the" data-b="gate stopped" data-c="squeaking, and she" data-d="said café"></i>',
      ),
  ],
  [
    'JSON in an attribute',
    'a.html',
    () => htmlPage(`<i data-x="{&quot;a&quot;:&quot;${plantedText}&quot;}"></i>`),
  ],
  [
    'a document in an attribute',
    'a.html',
    () =>
      htmlPage(
        `<iframe srcdoc="&lt;p&gt;${plantedText.replace('gate', 'ga&lt;b&gt;te')}"></iframe>`,
      ),
  ],
  ['a comment with tags in it', 'a.html', () => htmlPage(`<!-- <p>${plantedText}</p> -->`)],
  ['CDATA of a feed with tags in it', 'feed.xml', () => `<a><![CDATA[<p>${plantedText}</p>]]></a>`],
  ['a tag that starts within another', 'a.html', () => htmlPage(`<a <p>${plantedText}</b>`)],
  ['an attribute without an end', 'a.html', () => htmlPage(`<a title="${plantedText}>`)],
  [
    'text with angle brackets that are not tags',
    'a.html',
    () => htmlPage(plantedText.replaceAll(' ', ' < > ')),
  ],
  [
    'text with backslashes that are not escapes',
    'a.html',
    () =>
      htmlPage(mapCharacters(plantedText, (character) => (character === 't' ? '\\t' : character))),
  ],
  [
    'quoted-printable',
    'a.vtt',
    () =>
      mapCharacters(plantedText, (character) =>
        character === 't'
          ? '=\r\nt'
          : Buffer.from(character).toString('hex').toUpperCase().replace(/../g, '=$&'),
      ),
  ],
  [
    'escapes of a style sheet',
    'a.css',
    () =>
      `i::after{content:"${mapCharacters(plantedText, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"}`,
  ],
  [
    'base64 after other characters',
    'a.html',
    () => htmlPage(`/_astro/x/${base64(heldBackSentence)}`),
  ],
  ['base64 in short lines', 'a.vtt', () => breakLines(base64(heldBackSentence), 20, '\n')],
  [
    'base64 for addresses',
    'a.html',
    () =>
      htmlPage(`?q=${base64(`${heldBackSentence}???`).replaceAll('+', '-').replaceAll('/', '_')}`),
  ],
  ['base64 of base64', 'a.json', () => JSON.stringify({ a: base64(base64(heldBackSentence)) })],
  ['base64 of UTF-16', 'a.json', () => JSON.stringify({ a: base64(utf16(heldBackSentence)) })],
  [
    'base64 of compressed text',
    'a.json',
    () => JSON.stringify({ a: base64(deflateSync(heldBackSentence)) }),
  ],
  [
    'base64 of a package',
    'a.json',
    () => JSON.stringify({ a: base64(zipSync({ a: strToU8(heldBackSentence) })) }),
  ],
  ['UTF-7', 'a.xml', () => `+${base64(utf16(heldBackSentence).swap16()).replaceAll('=', '')}-`],
  [
    'hexadecimal digits',
    'a.json',
    () => JSON.stringify({ a: Buffer.from(heldBackSentence).toString('hex') }),
  ],
  [
    'percent encoding of every byte',
    'a.html',
    () =>
      htmlPage(
        `?${mapCharacters(plantedText, (character) => hex(character).replace(/../g, '%$&'))}`,
      ),
  ],
  [
    'a list of character codes',
    'a.js',
    () => `x=String.fromCharCode(${[...Buffer.from(heldBackSentence)].join(', ')})`,
  ],
  ['a JSON list of bytes', 'a.json', () => JSON.stringify({ a: Buffer.from(heldBackSentence) })],
  [
    'the older percent encoding %u0041',
    'a.html',
    () =>
      htmlPage(
        mapCharacters(plantedText, (character) => `%u00${character.charCodeAt(0).toString(16)}`),
      ),
  ],
  [
    'captions of one word each',
    'a.vtt',
    () =>
      `WEBVTT\n\n${plantedText
        .split(' ')
        .map((word, at) => `00:0${at}.000 --> 00:0${at}.900\n<v A>${word}`)
        .join('\n\n')}`,
  ],
  [
    'paragraphs of one word each',
    'a.html',
    () =>
      htmlPage(
        plantedText
          .split(' ')
          .map((word) => `<p>${word}</p>`)
          .join('\n'),
      ),
  ],
  ['the names of nested folders', `${plantedText.replaceAll(' ', '/')}/a.txt`, () => 'Nothing.'],
  ['UTF-32', 'a.bin', () => utf32(heldBackSentence)],
  ['UTF-32 with the other byte order', 'a.bin', () => utf32(heldBackSentence).swap32()],
];

test.each(inText)('text of a held-back story is found in %s', async (_, path, content) => {
  expect((await findLeaks(path, await content())).map(({ story }) => story)).toContain('k7m2qx');
});

const sources: [string, string][] = [
  [
    'entities',
    storySource.replace(
      heldBackSentence,
      mapCharacters(heldBackSentence, (character) =>
        /[a-z]/.test(character) ? `&#${String(character.charCodeAt(0))};` : character,
      ),
    ),
  ],
  [
    'emphasis within words',
    storySource.replace(
      heldBackSentence,
      heldBackSentence.replaceAll('at', '*at*').replaceAll('e', '**e**'),
    ),
  ],
  [
    'a link',
    storySource.replace(
      heldBackSentence,
      heldBackSentence.replace('gate', '[gate](https://example.org/gate)'),
    ),
  ],
];

test.each(sources)('a rendered text is found even if its source has %s', async (_, text) => {
  const html = htmlPage(`<p>${heldBackSentence}</p>`);
  expect(await findLeaks('a.html', html, secretsOfStory(text))).not.toEqual([]);
});

const titles: [string, string][] = [
  ['in a folded YAML block', 'title: >-\n  Seven plums\n  on a sill'],
  ['quoted', '"title": "Seven pl\\u0075ms on a sill"'],
  ['in many short words', 'title: I am not on my own'],
];

test.each(titles)('a title is found even if it is written %s', async (_, title) => {
  const text = storySource.replace('title: Seven plums on a sill', title);
  const shown = title.includes('own') ? 'I am not on my own' : 'Seven plums on a sill';
  const html = htmlPage(`<h2>${shown}</h2>`);
  expect(await findLeaks('a.html', html, secretsOfStory(text))).not.toEqual([]);
});

test.each([
  ['the address of a place', 'index.html', htmlPage('<a href="/places/quillmarsh/">A place</a>')],
  ['the name of a file', 'photos/ottoline.txt', 'Nothing.'],
  ['a reference in a register', 'a.json', '{"ref":"sos/2026/733"}'],
  ['the address of a recording', 'a.html', htmlPage('<a href="https://video.example.org/w/9xq">')],
  ['the name of a file beside the story', 'photos/at-nans-window.txt', 'Nothing.'],
])('a name in %s is found', async (_, path, content) => {
  expect(await findLeaks(path, content)).not.toEqual([]);
});
