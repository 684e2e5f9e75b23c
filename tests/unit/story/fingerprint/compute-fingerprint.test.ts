import { describe, expect, it } from 'vitest';
import { fingerprintPattern } from '../../../../src/story/fingerprint/fingerprint-code.ts';
import { computeFingerprint } from '../../../../src/story/fingerprint/compute-fingerprint.ts';
import type { FieldPath } from '../../../../src/story/issue.ts';
import { withField, withoutField } from '../../../support/typed-data.ts';
import { fullData } from '../schema/full-story.ts';
import { fullBody, fingerprintAfter, type PartsChange } from './full-story-parts.ts';

const files = { './cover.jpg': 'c0', './kitchen.jpg': 'c1', './told.mp3': 'c2' };
const field = (path: FieldPath, value: unknown): PartsChange => ({
  data: withField(fullData(), path, value),
});
const noField = (path: FieldPath): PartsChange => ({ data: withoutField(fullData(), path) });
const words = (now: string, then: string): PartsChange => {
  expect(fullBody).toContain(now);
  return { body: fullBody.replace(now, then) };
};

describe('the fingerprint of a story', () => {
  it('is a code that can be read aloud', async () => {
    expect(await fingerprintAfter()).toMatch(fingerprintPattern);
  });

  it('is always the same', async () => {
    expect(await fingerprintAfter()).toBe(await fingerprintAfter());
  });

  it('does not change the story', async () => {
    const data = fullData();
    await fingerprintAfter({ data });
    expect(data).toEqual(fullData());
  });
});

describe('a change to what people approved', () => {
  it.each<[string, PartsChange]>([
    ['the title', field(['title'], 'The kettle was often on')],
    ['the summary', field(['summary'], 'A worker.')],
    ['the place', field(['place'], 'Elsewhere')],
    ['the place, taken away', noField(['place'])],
    ['the pull quote', field(['pullQuote'], 'Nobody had to talk.')],
    ['the pull quote, taken away', noField(['pullQuote'])],
    ['the story in brief', field(['inBrief'], 'Robin was missing.')],
    ['the storyteller’s name', field(['people', 0, 'name'], 'Sam')],
    ['the storyteller’s naming', field(['people', 0, 'naming'], 'own-name')],
    ['the storyteller’s description', field(['people', 0, 'description'], 'young person')],
    ['the storyteller’s part', field(['people', 0, 'part'], 'in-the-story')],
    ['a subject’s naming', field(['people', 1, 'naming'], 'pseudonym')],
    ['a subject’s description', field(['people', 1, 'description'], 'her brother, 11')],
    ['a name given to someone anonymous', field(['people', 1, 'name'], 'Sam')],
    ['the order of people', { data: { ...fullData(), people: fullData().people.toReversed() } }],
    ['a subject taken out', { data: { ...fullData(), people: fullData().people.slice(0, 1) } }],
    ['capital letters', field(['title'], 'The Kettle Was Always On')],
    ['a full stop', field(['title'], 'The kettle was always on.')],
    ['an accent', field(['people', 0, 'name'], 'Róbin')],

    ['a word of the text', words('Tuesday', 'Wednesday')],
    ['a word in a quote', words('the kettle on', 'the heating on')],
    ['whose quote it is', words('by="her worker"', 'by="her mum"')],
    ['whose quote it is, taken away', words(' by="her worker"', '')],
    ['a word in a list', words('- time', '- thyme')],
    ['the order of a list', words('- tea\n- time', '- time\n- tea')],
    ['a list turned into steps', words('- tea\n- time', '1. tea\n2. time')],
    ['a heading', words('## In the kitchen', '## At home')],
    ['a heading’s level', words('## In', '### In')],
    ['emphasis', words('*Tuesday*', 'Tuesday')],
    ['stronger emphasis', words('*Tuesday*', '**Tuesday**')],
    ['a link’s address', words('example.org/stop', 'example.org/go')],
    ['a paragraph broken in two', words(', and the', '.\n\nAnd the')],
    ['one more paragraph', { body: `${fullBody}\nShe did not.\n` }],
    ['a turning point made of a quote', words('<Quote by="her worker">', '<Quote by="her worker">\n\n<Moment>no</Moment>')], // prettier-ignore
    ['a picture’s caption', words('Our kitchen.', 'Their kitchen.')],
    ['a picture’s caption, taken away', words('Our kitchen.', '')],
    ['a picture moved', words('- tea', '<Figure src="./kitchen.jpg" alt="A" shows="place" />\n\n- tea')], // prettier-ignore

    ['the bytes of the cover', { files: { ...files, './cover.jpg': 'd0' } }],
    ['the bytes of a picture', { files: { ...files, './kitchen.jpg': 'd1' } }],
    ['the bytes of the recording', { files: { ...files, './told.mp3': 'd2' } }],
    ['two pictures in each other’s place', { files: { ...files, './cover.jpg': 'c1', './kitchen.jpg': 'c0' } }], // prettier-ignore
    ['what the cover shows', field(['image', 'shows'], 'people-identifiable')],
    ['what a picture shows', words('shows="place"', 'shows="people-identifiable"')],
    ['the cover, taken away', noField(['image'])],
    ['what the recording shows', field(['recording', 'shows'], 'face')],
    ['where the recording is played from', field(['recording', 'hostedAt'], 'https://example.org')],
    ['the recording, taken away', noField(['recording'])],
    ['the captions', { captions: 'WEBVTT\n\n00:00.000 --> 00:04.000\nShe came.\n' }],
    ['the captions, taken away', { captions: undefined }],
    ['the transcript', { transcript: 'She came.\n' }],
    ['the transcript, taken away', { transcript: undefined }],
    ['captions and transcript changing places', { captions: 'She came on a Tuesday.\n', transcript: 'WEBVTT\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n' }], // prettier-ignore
  ])('changes the fingerprint: %s', async (_, changed) => {
    expect(await fingerprintAfter(changed)).not.toBe(await fingerprintAfter());
  });
});

describe('a change that needs no new approval', () => {
  it.each<[string, PartsChange]>([
    ['themes', field(['themes'], ['something-else'])],
    ['the practice model', noField(['practiceModel'])],
    ['questions', field(['discussion'], ['One?', 'Two?'])],
    ['questions, taken away', noField(['discussion'])],
    ['evidence', field(['evidence'], [])],
    ['the cover’s alt text', field(['image', 'alt'], 'Something else')],
    ['a picture’s alt text', words('alt="A kettle on a hob"', 'alt="Something else"')],
    ['content notes', field(['contentNotes'], ['prison'])],
    ['the day of publishing', field(['publishFrom'], '2026-12-01')],
    ['consent', field(['people', 0, 'consent', 'release', 'uses'], [{ use: 'website' }])],
    ['consent withdrawn', field(['people', 0, 'consent', 'withdrawnOn'], '2026-05-05')],
    ['an age band', field(['people', 0, 'ageBand'], 'adult')],
    ['safeguarding', field(['safeguarding', 'outcome'], 'hold')],
    ['principles', field(['principles', 'voice'], 'Otherwise put, but still enough.')],
    ['care', noField(['care'])],
    ['language', field(['language'], [])],
    ['answered names', field(['names'], [])],
    ['the id', field(['id'], 'p4r7st')],
    ['whether it is an example', field(['example'], true)],
    ['how someone mentioned is described', field(['people', 2, 'description'], 'her mother')],
    ['the position of a mentioned person', field(['people', 2, 'position'], 'not-identifiable')],
    ['a mentioned person who is removed', { data: { ...fullData(), people: fullData().people.filter(({ part }) => part !== 'mentioned') } }], // prettier-ignore
    ['an unknown field', field(['colour'], 'red')],
    ['an unused file', { files: { ...files, './other.jpg': 'd9' } }],
    ['the order of fields', { data: Object.fromEntries(Object.entries(fullData()).toReversed()) }],
  ])('leaves the fingerprint unchanged: %s', async (_, changed) => {
    expect(await fingerprintAfter(changed)).toBe(await fingerprintAfter());
  });

  it('leaves the fingerprint unchanged: a picture’s name', async () => {
    const renamed = words('./kitchen.jpg', './our kitchen.jpg');
    const { './kitchen.jpg': hash, ...others } = files;
    expect(
      await fingerprintAfter({ ...renamed, files: { ...others, './our kitchen.jpg': hash } }),
    ).toBe(await fingerprintAfter());
  });
});

describe('the way a file is written', () => {
  it.each<[string, PartsChange]>([
    ['a text on several lines', field(['summary'], 'A worker who kept coming back,\n  and a kitchen where nobody had to talk first.\n')], // prettier-ignore
    ['spaces around a title', field(['title'], '  The kettle\twas \u00a0 always on\n')],
    ['another wrapping of the text', words('on a *Tuesday*, and', 'on\na *Tuesday*,   and')],
    ['a component on one line', words('\n\nI put the kettle on.\n\n</Quote>', 'I put the kettle on.</Quote>')], // prettier-ignore
    ['another sign for emphasis', words('*Tuesday*', '_Tuesday_')],
    ['another sign for a list', words('- tea\n- time', '* tea\n\n* time')],
    ['a sign with a backslash', words('kettle on.', 'kettle on\\.')],
    ['a sign by its name', words('kettle on.', 'kettle&#32;on.')],
    ['captions with other line ends', { captions: 'WEBVTT\r\n\r\n00:00.000 --> 00:04.000\r\nShe came on a Tuesday.\r\n' }], // prettier-ignore
    ['a transcript on several lines', { transcript: '\n\nShe came\non a Tuesday.' }],
  ])('leaves the fingerprint unchanged: %s', async (_, changed) => {
    expect(await fingerprintAfter(changed)).toBe(await fingerprintAfter());
  });

  it.each<[string, PartsChange, PartsChange]>([
    ['the place', field(['place'], ' \n'), noField(['place'])],
    ['a name', field(['people', 0, 'name'], ''), noField(['people', 0, 'name'])],
    ['captions', { captions: ' \n' }, { captions: undefined }],
    ['a transcript', { transcript: '' }, { transcript: undefined }],
  ])('leaves the fingerprint unchanged: whether %s is blank or missing', async (_, blank, gone) => {
    expect(await fingerprintAfter(blank)).toBe(await fingerprintAfter(gone));
  });

  it.each(['title', 'summary', 'place', 'pullQuote', 'inBrief'])(
    'leaves the fingerprint unchanged: the spelling of letters in %s',
    async (key) => {
      const composed = await fingerprintAfter(field([key], 'Zo\u00eb’s caf\u00e9'));
      expect(await fingerprintAfter(field([key], 'Zoe\u0308’s cafe\u0301'))).toBe(composed);
    },
  );

  it('leaves the fingerprint unchanged: the spelling of letters in other fields', async () => {
    const spelt = (form: 'NFC' | 'NFD'): PartsChange => ({
      data: withField(
        withField(fullData(), ['people', 0, 'name'], 'Zoë'.normalize(form)),
        ['people', 1, 'description'],
        'Zoë’s brother'.normalize(form),
      ),
      body: fullBody.replaceAll('kettle', 'Kännchen'.normalize(form)),
      captions: 'Zoë'.normalize(form),
      transcript: 'Zoë'.normalize(form),
    });
    expect('Zoë'.normalize('NFD')).not.toBe('Zoë'.normalize('NFC'));
    expect(await fingerprintAfter(spelt('NFD'))).toBe(await fingerprintAfter(spelt('NFC')));
  });
});

describe('a draft', () => {
  const draft = (data: unknown) => computeFingerprint({ data, body: [], files: new Map() });

  it('has a fingerprint before anyone has agreed', async () => {
    const people = fullData().people.map((person) => ({ ...person, consent: undefined }));
    expect(
      await fingerprintAfter({ data: { ...fullData(), people, safeguarding: undefined } }),
    ).toBe(await fingerprintAfter());
  });

  it.each([
    undefined,
    null,
    'words',
    [],
    {},
    { title: 7, people: 'nobody', image: 'cover.jpg', recording: [] },
    { people: [null, 7, 'Robin', [], { part: 'mentioned' }] },
    { title: '\ud800', summary: 'half a \udc00 character' },
    JSON.parse('{"__proto__": {"title": "x"}, "constructor": 7}'),
  ])('has a fingerprint whatever was typed so far: %j', async (data) => {
    expect(await draft(data)).toMatch(fingerprintPattern);
  });

  it('gives blank parts the same fingerprint as missing ones', async () => {
    expect(await draft({ themes: ['a'] })).toBe(await draft(undefined));
  });

  it('has a fingerprint even if a picture’s file is missing', async () => {
    expect(await fingerprintAfter({ files: {} })).toMatch(fingerprintPattern);
    expect(await fingerprintAfter({ files: {} })).not.toBe(await fingerprintAfter());
  });
});
