import { describe, expect, it } from 'vitest';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import { checkRecognisablePeople } from '../../../../src/checks/pictures/recognisable-people.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validData, type Typed } from '../../../support/valid-story.ts';
import { parseText } from '../parse-texts.ts';

type By = ('face' | 'voice')[];
type Draft = Typed & FrontMatter;
const picture = (shows: string) => ({ src: './tea.jpg', alt: 'Two people', shows });
const recording = (shows: string) => ({
  hostedAt: 'https://video.example.org/a',
  captions: './a.vtt',
  transcript: './a.md',
  shows,
});

function found(change: (data: Draft) => void, body = 'Tea.') {
  const data = validData();
  change(data);
  const story = { data, body: parseText(body, 40), files: [] };
  return checkRecognisablePeople([], { story } as unknown as StoryCheckContext);
}
const rules = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule);
const agree = (data: FrontMatter, person: number, by: By) => {
  const who = data.people[person]!;
  if (who.part !== 'mentioned') who.consent.release.recognisableBy = by;
};

describe('a picture of people who can be recognised', () => {
  const figure =
    '<Figure src="./tea.jpg" alt="Two people" shows="people-identifiable">\n\n</Figure>';

  it('is refused unless a release allows a face', () => {
    const cover = (data: Draft, person: number, by: By) => {
      Object.assign(data, { image: picture('people-identifiable') });
      agree(data, person, by);
    };
    expect(rules((data) => cover(data, 0, []))).toEqual(['recognisable-not-agreed']);
    expect(rules((data) => cover(data, 0, ['voice']))).toEqual(['recognisable-not-agreed']);
    expect(rules((data) => cover(data, 1, ['face']))).toEqual(['face-beside-pseudonym']);
  });

  it('in the body is reported at its line', () => {
    expect(found(() => undefined, `Tea.\n\n${figure}\n`)).toMatchObject([
      { rule: 'recognisable-not-agreed', severity: 'error', path: ['body'], line: 42 },
    ]);
  });

  it.each(['illustration', 'place', 'object', 'people-unidentifiable'])(
    'is not a picture that shows %s',
    (shows) => {
      expect(rules((data) => Object.assign(data, { image: picture(shows) }))).toEqual([]);
    },
  );
});

describe('a recording', () => {
  it.each(['face', 'voice'] as const)('needs a release that allows the %s', (by) => {
    expect(rules((data) => Object.assign(data, { recording: recording(by) }))).toEqual([
      'recognisable-not-agreed',
    ]);
    expect(
      rules((data) => {
        Object.assign(data, { recording: recording(by) });
        Object.assign(data.people[0]!, { naming: 'own-name' });
        agree(data, 0, [by]);
        Object.assign(data.recording!, { shown: ['SOS-2026-014'] });
      }),
    ).toEqual([]);
  });

  it('is refused if it shows two people and only one may be recognised', () => {
    const told = (shown: string[] | undefined, by: 'face' | 'voice') =>
      rules((data) => {
        Object.assign(data, { recording: { ...recording(by), ...(shown && { shown }) } });
        Object.assign(data.people[0]!, { naming: 'own-name' });
        agree(data, 0, [by]);
      });
    expect(told(undefined, 'face')).toEqual(['recognisable-not-agreed']);
    expect(told(['SOS-2026-014', 'SOS-2026-015'], 'face')).toEqual(['recognisable-not-agreed']);
    expect(told(['SOS-2026-015'], 'voice')).toEqual(['recognisable-not-agreed']);
    // Sound alone is the voice of those who tell the story.
    expect(told(undefined, 'voice')).toEqual([]);
  });

  it('needs no agreement if nobody can be recognised', () => {
    expect(rules((data) => Object.assign(data, { recording: recording('neither') }))).toEqual([]);
  });
});

it('a release that allows a face beside a pseudonym has a warning', () => {
  expect(found((data) => agree(data, 0, ['face']))).toMatchObject([
    {
      rule: 'face-beside-pseudonym',
      severity: 'warning',
      path: ['people', 0, 'consent', 'release', 'recognisableBy'],
    },
  ]);
  expect(rules((data) => agree(data, 0, ['voice']))).toEqual([]);
});

it('the findings say who has to agree, and to what', () => {
  const both = found((data) => {
    Object.assign(data, { image: picture('people-identifiable'), recording: recording('voice') });
  });
  expect(both).toMatchInlineSnapshot(`
    [
      {
        "hint": "Ask the person, and write face under \`recognisableBy\` in their release. Or use a picture or recording in which nobody can be recognised.",
        "message": "Someone’s face can be recognised here, and no release says that it may be.",
        "path": [
          "image",
          "shows",
        ],
        "rule": "recognisable-not-agreed",
        "severity": "error",
      },
      {
        "hint": "Ask the person, and write voice under \`recognisableBy\` in their release. Or use a picture or recording in which nobody can be recognised.",
        "message": "Someone’s voice can be heard here, and not every person in the recording has released that.",
        "path": [
          "recording",
          "shows",
        ],
        "rule": "recognisable-not-agreed",
        "severity": "error",
      },
    ]
  `);
});

it('people with invalid data have no finding, because other rules report invalid data', () => {
  expect(rules((data) => Object.assign(data, { people: 'Robin' }))).toEqual([]);
});
