import { describe, expect, it } from 'vitest';
import { findWidenedConsent } from '../../../src/review/find-widened-consent.ts';
import type { FieldPath } from '../../../src/story/issue.ts';
import { withField, withoutField } from '../../support/typed-data.ts';
import { validData } from '../../support/valid-story.ts';

const consent: FieldPath = ['people', 0, 'consent'];
const release: FieldPath = [...consent, 'release'];
const website = { use: 'website' };
const report = { use: 'report' };

type Change = (data: unknown) => unknown;
const set =
  (path: FieldPath, value: unknown): Change =>
  (data) =>
    withField(data, path, value);
const drop =
  (path: FieldPath): Change =>
  (data) =>
    withoutField(data, path);
const same: Change = (data) => data;

/** Finds the people whose consent widened between two versions of the valid story. */
const findPeople = (before: Change, after: Change) => {
  const dataBefore = before(validData());
  return findWidenedConsent(dataBefore, after(dataBefore)).map(({ person }) => person);
};
const uses: FieldPath = [...release, 'uses'];
const recognisableBy: FieldPath = [...release, 'recognisableBy'];
const withdrawnOn: FieldPath = [...consent, 'withdrawnOn'];
const expiresOn: FieldPath = [...release, 'expiresOn'];

describe('consent widens by', () => {
  it.each<[string, Change, Change]>([
    ['one more use', set(uses, [website]), set(uses, [website, report])],
    ['another use', set(uses, [website]), set(uses, [report])],
    [
      'a use for longer',
      set(uses, [{ use: 'website', until: '2027-05-01' }]),
      set(uses, [{ use: 'website', until: '2027-06-01' }]),
    ],
    ['a use for good', set(uses, [{ use: 'website', until: '2027-05-01' }]), set(uses, [website])],
    ['a later last day', same, set(expiresOn, '2028-02-21')],
    ['no last day', same, drop(expiresOn)],
    ['a face', same, set(recognisableBy, ['face'])],
    ['a voice in addition', set(recognisableBy, ['face']), set(recognisableBy, ['face', 'voice'])],
    ['a later day to ask again', same, set([...consent, 'askAgainOn'], '2027-09-02')],
    ['no day to ask again', same, drop([...consent, 'askAgainOn'])],
    ['no time to think', same, set([...release, 'coolingOffWaived'], true)],
    [
      'one more use under another record',
      set(uses, [website]),
      (data) => set([...consent, 'record'], 'SOS-2026-099')(set(uses, [website, report])(data)),
    ],
    ['a withdrawal taken back', set(withdrawnOn, '2026-11-20'), drop(withdrawnOn)],
  ])('%s', (_, before, after) => {
    expect(findPeople(before, after)).toEqual([0]);
    // A release counts as new only if its day is later.
    for (const on of ['2026-02-19', 20270101, undefined, ['2027-01-01']]) {
      expect(findPeople(before, (data) => set([...release, 'on'], on)(after(data)))).toEqual([0]);
    }
    expect(
      findPeople(before, (data) => set([...release, 'on'], '2026-02-21')(after(data))),
    ).toEqual([]);
  });
});

describe('consent does not widen by', () => {
  it.each<[string, Change, Change]>([
    ['nothing', same, same],
    ['one use fewer', set(uses, [website, report]), set(uses, [website])],
    [
      'no face in addition to the voice',
      set(recognisableBy, ['face', 'voice']),
      set(recognisableBy, ['voice']),
    ],
    ['no face any more', set(recognisableBy, ['face']), drop(recognisableBy)],
    ['an earlier last day', same, set(expiresOn, '2028-02-19')],
    ['a withdrawal', same, set(withdrawnOn, '2026-11-20')],
    ['a withdrawal of another day', set(withdrawnOn, '2026-11-20'), set(withdrawnOn, '2026-11-21')],
    [
      'a withdrawal, although the uses are not a list',
      set(uses, 'all'),
      set(withdrawnOn, '2026-11-20'),
    ],
    [
      'one use fewer, although another use cannot be read',
      set(uses, [7, website, report]),
      set(uses, [7, website]),
    ],
    [
      '`recognisableBy` that is not a list and does not change',
      set(recognisableBy, 'face'),
      set(withdrawnOn, '2026-11-20'),
    ],
    ['other words', same, set(['title'], 'Another')],
    ['no time to think in both versions', set([...release, 'coolingOffWaived'], true), set(withdrawnOn, '2026-11-20')], // prettier-ignore
    ['time to think', set([...release, 'coolingOffWaived'], true), set([...release, 'coolingOffWaived'], false)], // prettier-ignore
    ['a release that is taken out', same, drop(release)],
    ['a first release', drop(release), (data) => set(release, validRelease())(data)],
    ['the first list of uses', drop(uses), set(uses, [website])],
    ['the first last day', drop(expiresOn), set(expiresOn, '2028-02-20')],
    ['someone who was not there', set(['people'], []), set(['people'], validData().people)],
  ])('%s', (_, before, after) => {
    expect(findPeople(before, after)).toEqual([]);
  });
});

it('finds each person whose consent widened, even if their order changes', () => {
  const { people } = validData();
  const more = people.map((_, place) =>
    set(['people', place, 'consent', 'release', 'uses'], [website, report]),
  );
  const after = more[1]!(more[0]!(validData())) as { people: unknown[] };
  expect(findWidenedConsent(validData(), after)).toMatchObject([{ person: 0 }, { person: 1 }]);
  const turned = { ...after, people: [people[2], after.people[1], people[0]] };
  expect(findWidenedConsent(validData(), turned)).toMatchObject([{ person: 1 }]);
});

it('finds nobody if somebody new with more uses is listed before the others', () => {
  const { people } = validData();
  const [storyteller] = (set(uses, [website, report])(validData()) as { people: unknown[] }).people;
  const newcomer = withField(storyteller, ['consent', 'record'], 'SOS-2026-099');
  const after = { ...validData(), people: [newcomer, ...people] };
  expect(findWidenedConsent(validData(), after)).toEqual([]);
});

it.each<[unknown]>([
  [undefined],
  [null],
  ['words'],
  [[]],
  [{}],
  [{ people: 'nobody' }],
  [{ people: ['nobody', null] }],
])('finds nobody if one version has no people: %j', (data) => {
  expect(findWidenedConsent(data, validData())).toEqual([]);
  expect(findWidenedConsent(validData(), data)).toEqual([]);
});

function validRelease() {
  const [person] = validData().people;
  return person?.part === 'mentioned' ? undefined : person?.consent.release;
}

describe('the words about a widened consent', () => {
  const describeChange = (before: Change, after: Change) => {
    const dataBefore = before(validData());
    return findWidenedConsent(dataBefore, after(dataBefore)).flatMap(({ by }) => by);
  };

  it.each<[string, Change, Change]>([
    ['the use `report` is new', set(uses, [website]), set(uses, [website, report])],
    [
      'the use `website` ended 2027-05-01 and now ends with the release',
      set(uses, [{ use: 'website', until: '2027-05-01' }]),
      set(uses, [website]),
    ],
    [
      'the use `website` ended 2027-05-01 and now ends 2027-06-01',
      set(uses, [{ use: 'website', until: '2027-05-01' }]),
      set(uses, [{ use: 'website', until: '2027-06-01' }]),
    ],
    [
      'the use `website` ended 2027-05-01 and now ends 2027-06-01',
      set(uses, [null, report, { use: 'website', until: '2027-05-01' }]),
      set(uses, [null, report, { use: 'website', until: '2027-06-01' }]),
    ],
    [
      'the use `website` ended on no day that can be read and now ends with the release',
      set(uses, [{ use: 'website', until: 'Robin' }]),
      set(uses, [website]),
    ],
    ['the uses cannot be compared with those before', set(uses, [website]), set(uses, 'all')],
    ['the uses cannot be compared with those before', set(uses, 'all'), set(uses, [website])],
    ['`askAgainOn` was 2027-09-01 and is 2027-09-02', same, set([...consent, 'askAgainOn'], '2027-09-02')], // prettier-ignore
    ['`askAgainOn` was 2027-09-01 and is gone', same, drop([...consent, 'askAgainOn'])],
    ['`expiresOn` was on no day that can be read and is gone', set(expiresOn, 'Robin'), drop(expiresOn)], // prettier-ignore
    ['they may be recognised by more than before', same, set(recognisableBy, ['face'])],
    [
      'they no longer wait before it is published',
      same,
      set([...release, 'coolingOffWaived'], true),
    ],
    ['there is a new use that the library does not know', set(uses, [website]), set(uses, [website, 7])], // prettier-ignore
    ['`expiresOn` was 2028-02-20 and is 2028-02-21', same, set(expiresOn, '2028-02-21')],
    ['`expiresOn` was 2028-02-20 and is on no day that can be read', same, set(expiresOn, 'Robin')],
    [
      'there is a new use that the library does not know',
      set(uses, [website]),
      set(uses, [website, { use: 'Robin’s own' }]),
    ],
    [
      'they had withdrawn, and `withdrawnOn` is gone',
      set(withdrawnOn, '2026-11-20'),
      drop(withdrawnOn),
    ],
  ])('are “%s”', (words, before, after) => {
    expect(describeChange(before, after)).toEqual([words]);
  });
});
