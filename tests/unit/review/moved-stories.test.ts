import { describe, expect, it } from 'vitest';
import {
  findEarlierVersions,
  leavesRemovalBehind,
  losesWithdrawal,
} from '../../../src/review/moved-stories.ts';
import {
  allOf,
  inConsent,
  inRelease,
  removalSource,
  storySource,
  versionsInMemory,
  type Files,
} from './content-in-memory.ts';

const oldPath = 'stories/young-person/k7m2qx/index.mdx';
const newPath = 'stories/young-person/q4n8vt/index.mdx';
const otherKind = 'stories/family/k7m2qx/index.mdx';
const noRecords = allOf(inConsent(0, 'record', undefined), inConsent(1, 'record', undefined));

describe('the earlier versions of a story that moved', () => {
  const find = (path: string, source: string, before: Files, after: Files = {}) =>
    findEarlierVersions(
      path,
      source,
      [...new Set([...Object.keys(before), path])],
      versionsInMemory(before, { ...after, [path]: source }),
    );

  it('are found under another kind by the id, whatever the file contains', () => {
    const earlier = storySource(noRecords);
    expect(find(otherKind, storySource(noRecords), { [oldPath]: earlier })).toEqual([
      { id: 'k7m2qx', source: earlier },
    ]);
  });

  it('are found under another id by the reference of one person', () => {
    const earlier = storySource(inConsent(0, 'record', 'SOS-2026-099'));
    expect(find(newPath, storySource(), { [oldPath]: earlier })).toEqual([
      { id: 'k7m2qx', source: earlier },
    ]);
  });

  it('are not found under another id without a common reference', () => {
    const earlier = storySource(
      allOf(inConsent(0, 'record', 'SOS-2026-098'), inConsent(1, 'record', 'SOS-2026-099')),
    );
    expect(find(newPath, storySource(), { [oldPath]: earlier })).toEqual([]);
    expect(find(newPath, storySource(noRecords), { [oldPath]: storySource(noRecords) })).toEqual(
      [],
    );
  });

  it('are not found in a story that stays where it is', () => {
    const stays = { [oldPath]: storySource() };
    expect(find(newPath, storySource(), stays, stays)).toEqual([]);
  });

  it('are not found in a file that was not there before', () => {
    const versions = versionsInMemory({}, { [newPath]: storySource() });
    expect(findEarlierVersions(newPath, storySource(), [newPath, oldPath], versions)).toEqual([]);
  });

  it('can be several', () => {
    const before = {
      [oldPath]: storySource(),
      'stories/family/zz22zz/index.mdx': storySource(),
    };
    expect(find(newPath, storySource(), before).map(({ id }) => id)).toEqual(['k7m2qx', 'zz22zz']);
  });
});

describe('a removal of the old id', () => {
  const earlier = [{ id: 'k7m2qx', source: storySource() }];
  const isLeftBehind = (removals: Files, source = storySource(), path = newPath) =>
    leavesRemovalBehind(path, source, earlier, versionsInMemory({}, removals));
  const oldRemoval = 'removals/k7m2qx.yaml';
  const newRemoval = 'removals/q4n8vt.yaml';
  const oldWhole = { [oldRemoval]: removalSource('k7m2qx') };

  it('is left behind if the new id has none', () => {
    expect(isLeftBehind(oldWhole)).toBe(true);
  });

  it('is not left behind if there is no such removal', () => {
    expect(isLeftBehind({})).toBe(false);
    expect(isLeftBehind({ [newRemoval]: removalSource('q4n8vt') })).toBe(false);
  });

  it('is not left behind if the story keeps its id', () => {
    expect(isLeftBehind(oldWhole, storySource(), otherKind)).toBe(false);
  });

  it.each<[string, string, boolean]>([
    ['one as strict', removalSource('q4n8vt'), false],
    ['a later one', removalSource('q4n8vt', { removedOn: '2026-11-21' }), false],
    ['an earlier one', removalSource('q4n8vt', { removedOn: '2026-11-19' }), true],
    ['one for a single use', removalSource('q4n8vt', { uses: 'report' }), true],
    ['one that cannot be read', 'removedOn: soon\n', false],
  ])('beside %s for the new id is left behind: %3$s', (_, source, expected) => {
    expect(isLeftBehind({ ...oldWhole, [newRemoval]: source })).toBe(expected);
  });

  it('that cannot be read is left behind unless the new id is removed as a whole', () => {
    const unreadable = { [oldRemoval]: 'removedOn: soon\n' };
    expect(isLeftBehind(unreadable)).toBe(true);
    const forUse = { [newRemoval]: removalSource('q4n8vt', { uses: 'report' }) };
    expect(isLeftBehind({ ...unreadable, ...forUse })).toBe(true);
    const whole = { [newRemoval]: removalSource('q4n8vt') };
    expect(isLeftBehind({ ...unreadable, ...whole })).toBe(false);
  });

  it('that cannot be read is left behind even after later releases, since its day is not known', () => {
    const released = storySource(
      allOf(inRelease(0, 'on', '2026-11-21'), inRelease(1, 'on', '2026-11-21')),
    );
    expect(isLeftBehind({ [oldRemoval]: 'removedOn: soon\n' }, released)).toBe(true);
  });

  it('is not left behind once everybody has released the story after it', () => {
    const byOne = inRelease(0, 'on', '2026-11-21');
    expect(isLeftBehind(oldWhole, storySource(byOne))).toBe(true);
    const byBoth = allOf(byOne, inRelease(1, 'on', '2026-11-21'));
    expect(isLeftBehind(oldWhole, storySource(byBoth))).toBe(false);
    const onTheDay = allOf(byOne, inRelease(1, 'on', '2026-11-20'));
    expect(isLeftBehind(oldWhole, storySource(onTheDay))).toBe(true);
    const unreadable = allOf(byOne, inRelease(1, 'on', 20261121));
    expect(isLeftBehind(oldWhole, storySource(unreadable))).toBe(true);
  });

  it('is left behind if nobody has released the story', () => {
    expect(isLeftBehind(oldWhole, 'Words.')).toBe(true);
    const unreleased = allOf(
      inConsent(0, 'release', undefined),
      inConsent(1, 'release', undefined),
    );
    expect(isLeftBehind(oldWhole, storySource(unreleased))).toBe(true);
  });
});

describe('a withdrawal in a deleted story', () => {
  const withdrawn = storySource(inConsent(1, 'withdrawnOn', '2026-11-20'));

  it('is lost if no removal records the withdrawal', () => {
    expect(losesWithdrawal(oldPath, withdrawn, versionsInMemory({}, {}))).toBe(true);
  });

  it.each([removalSource('k7m2qx'), 'removedOn: soon\n'])(
    'is not lost if there is a removal: %j',
    (source) => {
      const versions = versionsInMemory({}, { 'removals/k7m2qx.yaml': source });
      expect(losesWithdrawal(oldPath, withdrawn, versions)).toBe(false);
    },
  );

  it('is lost if the removal is of another story, or was deleted', () => {
    const removal = { 'removals/k7m2qx.yaml': removalSource('k7m2qx') };
    expect(losesWithdrawal(oldPath, withdrawn, versionsInMemory(removal, {}))).toBe(true);
    expect(losesWithdrawal(newPath, withdrawn, versionsInMemory({}, removal))).toBe(true);
  });

  it('is not lost if nobody had withdrawn', () => {
    expect(losesWithdrawal(oldPath, storySource(), versionsInMemory({}, {}))).toBe(false);
    expect(losesWithdrawal(oldPath, undefined, versionsInMemory({}, {}))).toBe(false);
  });
});
