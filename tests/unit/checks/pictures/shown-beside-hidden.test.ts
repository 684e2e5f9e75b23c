import { describe, expect, it } from 'vitest';
import { checkShownBesideHidden } from '../../../../src/checks/pictures/shown-beside-hidden.ts';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import { writePath } from '../../../../src/story/issue.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import type { RecognisableBy } from '../../../../src/story/vocabulary.ts';
import { validData, type Typed } from '../../../support/valid-story.ts';
import { parseText } from '../parse-texts.ts';

type Draft = Typed & FrontMatter;
const picture = { src: './tea.jpg', alt: 'Two people', shows: 'people-identifiable' };
const recording = (shows: string, shown?: string[]) => ({
  ...{ hostedAt: 'https://video.example.org/a', captions: './a.vtt', transcript: './a.md', shows },
  ...(shown && { shown }),
});
const figure = '<Figure src="./tea.jpg" alt="Two people" shows="people-identifiable">\n\n</Figure>';

/** Checks the valid story, whose teller of 16 has a brother of 11, after a change. */
function found(change: (data: Draft) => void, body = 'Tea.'): string[] {
  const data = validData();
  change(data);
  const story = { data, body: parseText(body, 40), files: [] };
  const findings = checkShownBesideHidden([], { story } as unknown as StoryCheckContext);
  return findings.map(({ rule, path = [], line }) =>
    [rule, 'at', writePath(path), ...(line === undefined ? [] : [line])].join(' '),
  );
}

/** Makes a person an adult who may be recognised, by a route. */
function release(data: Draft, person: number, by: RecognisableBy[], about: object = {}): void {
  const who = Object.assign(data.people[person]!, about);
  if (who.part !== 'mentioned') who.consent.release.recognisableBy = by;
}
const carer = { ageBand: 'adult', description: 'foster carer', protected: undefined };
const by = (person: number) => `at people[${String(person)}].consent.release.recognisableBy`;
const hideBrother = (data: Draft, about: object) => Object.assign(data.people[1]!, about);
/** Makes the teller a practitioner who may be recognised. */
function showWorker(data: Draft): void {
  release(data, 0, ['face', 'voice'], { ...carer, description: 'social worker' });
  // Otherwise “her brother” would be the worker’s own.
  hideBrother(data, { description: 'a boy' });
  Object.assign(data.people[0]!, { consent: { ...consentOf(data, 0), route: 'staff' } });
}
const consentOf = (data: Draft, person: number) => {
  const who = data.people[person]!;
  return who.part === 'mentioned' ? {} : who.consent;
};

it('finds nothing in the valid story, nor in a release without a picture', () => {
  expect(found(() => undefined)).toEqual([]);
  expect(found((data) => release(data, 0, ['face', 'voice'], carer))).toEqual([]);
});

describe('the face of a carer', () => {
  it.each(['fostered', 'looked-after', 'proceedings'])(
    'is refused beside a child: %s',
    (protection) => {
      const rules = found((data) => {
        Object.assign(data, { recording: recording('face', ['SOS-2026-014']) });
        hideBrother(data, { protected: protection });
        release(data, 0, ['face'], carer);
        release(data, 1, ['name-of-teller']);
      });
      expect(rules).toContain(`own-name-reveals-child ${by(0)}`);
    },
  );

  it('needs the release of a child who is not protected', () => {
    const beside = (features: RecognisableBy[]) =>
      found((data) => {
        release(data, 0, ['face'], carer);
        release(data, 1, features);
      }, `Tea.\n\n${figure}\n`);
    expect(beside([])).toEqual([`own-name-reveals-child ${by(0)}`]);
    expect(beside(['name-of-teller'])).toEqual([]);
  });

  it('is judged if it may be in the picture, and not if `shown` leaves it out', () => {
    const withShown = (shown: string[] | undefined) =>
      found((data) => {
        Object.assign(data, { recording: recording('voice', shown) });
        release(data, 0, ['voice'], carer);
      });
    expect(withShown(undefined)).toEqual([`own-name-reveals-child ${by(0)}`]);
    expect(withShown(['SOS-2026-014'])).toEqual([`own-name-reveals-child ${by(0)}`]);
    expect(withShown(['SOS-2026-015'])).toEqual([]);
  });
});

it('a child may show their own face, unless it leads to another child in the story', () => {
  const both = (features: RecognisableBy[]) =>
    found((data) => {
      Object.assign(data, { image: picture });
      release(data, 0, ['face']);
      release(data, 1, features);
    });
  expect(both(['face'])).toEqual([]);
  expect(both([])).toEqual([`own-name-reveals-child ${by(0)}`]);
});

it('a face beside someone who was not asked needs the same checks as a person’s own name', () => {
  const beside = (review: object) =>
    found((data) => {
      Object.assign(data, { image: picture });
      Object.assign(data.people[2]!, { position: 'not-asked', because: 'unsafe' });
      Object.assign(data.safeguarding, review);
      release(data, 0, ['face'], carer);
      data.people.splice(1, 1);
    });
  expect(beside({})).toEqual([`own-name-reveals ${by(0)}`]);
  expect(beside({ legalCheckOn: '2026-05-01', notAskedWeighed: { on: '2026-05-01' } })).toEqual([]);
});

describe('in a story with someone anonymous for life, or a child in proceedings', () => {
  const forLife = { anonymityForLife: true };
  const release2 = (data: Draft) => release(data, 1, ['name-of-teller']);

  it('no picture shows people who can be recognised', () => {
    const refused = (about: object, person: number) =>
      found((data) => {
        Object.assign(data, { image: picture });
        showWorker(data);
        release2(data);
        Object.assign(data.people[person]!, about);
      });
    expect(refused(forLife, 1)).toEqual(['anonymity-for-life at image.shows']);
    expect(refused(forLife, 2)).toEqual(['anonymity-for-life at image.shows']);
    expect(refused({ protected: 'proceedings' }, 1)).toEqual([
      'child-in-proceedings at image.shows',
    ]);
    expect(refused({}, 1)).toEqual([]);
  });

  it('no picture in the text shows such people, and the finding has its line', () => {
    const inText = found((data) => hideBrother(data, forLife), `Tea.\n\n${figure}\n`);
    expect(inText).toEqual(['anonymity-for-life at body 42']);
  });

  it('a film may show only practitioners, and `shown` lists them', () => {
    const film = (shown: string[] | undefined) =>
      found((data) => {
        Object.assign(data, { recording: recording('face', shown) });
        showWorker(data);
        release2(data);
        hideBrother(data, forLife);
      });
    expect(film(['SOS-2026-014'])).toEqual([]);
    expect(film(undefined)).toEqual(['anonymity-for-life at recording.shows']);
    expect(film(['SOS-2026-014', 'SOS-2026-015'])).toEqual([
      'anonymity-for-life at recording.shows',
    ]);
  });

  it('no relative or carer is heard', () => {
    const heard = found((data) => {
      Object.assign(data, { recording: recording('voice') });
      release(data, 0, ['voice'], carer);
      release2(data);
      hideBrother(data, { ...forLife, ageBand: 'adult', protected: undefined });
    });
    expect(heard).toEqual([`anonymity-for-life ${by(0)}`]);
  });

  it('someone who waived their anonymity may be seen', () => {
    const waived = found((data) => {
      Object.assign(data, { image: picture });
      data.people.splice(1, 1);
      const waiver = { on: '2026-02-01', legalCheckOn: '2026-02-01' };
      release(data, 0, ['face'], { ...carer, ...forLife, waiver });
    });
    expect(waived).toEqual([]);
  });
});

it('people with invalid data have no finding, because other rules report invalid data', () => {
  expect(found((data) => Object.assign(data, { people: 'Robin', image: picture }))).toEqual([]);
});
