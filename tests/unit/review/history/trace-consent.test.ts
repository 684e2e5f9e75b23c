import { describe, expect, it } from 'vitest';
import { traceConsent } from '../../../../src/review/history/trace-consent.ts';
import type { StoryFiles } from '../../../../src/review/history/git-history.ts';
import { inConsent, inRelease, removalSource, storySource } from '../content-in-memory.ts';

const version = (story?: string, removal?: string): StoryFiles => ({
  ...(story === undefined ? {} : { story: Buffer.from(story) }),
  ...(removal === undefined ? {} : { removal: Buffer.from(removal) }),
});
const shorter = storySource(inRelease(0, 'expiresOn', '2027-12-31'));
const unreadable = '---\ntitle: [\n---\n';
const trace = (...versions: StoryFiles[]) => traceConsent('k7m2qx', versions);

describe('the trace of a story’s consent', () => {
  it('begins with every fact of the first version, all of them new', () => {
    const [first, ...others] = trace(version(storySource()));
    expect(others).toEqual([]);
    expect(first?.changes).toContainEqual({
      who: 'SOS-2026-014',
      field: 'release.expiresOn',
      after: '2028-02-20',
    });
    expect(first?.changes.filter(({ before }) => before !== undefined)).toEqual([]);
  });

  it('leaves out versions that change nothing about consent', () => {
    const retitled = storySource((data) => (data['title'] = 'Another'));
    expect(trace(version(storySource()), version(retitled))).toHaveLength(1);
    expect(trace()).toEqual([]);
    expect(trace(version())).toEqual([]);
  });

  it('has a commit and a day in London only for a committed version', () => {
    const committed = {
      ...version(storySource()),
      commit: 'abc',
      time: Date.UTC(2026, 5, 30, 23, 30) / 1000,
    };
    const [first, second] = traceConsent('k7m2qx', [committed, version(shorter)]);
    expect(first).toMatchObject({ commit: 'abc', on: '2026-07-01' });
    expect(second).not.toHaveProperty('commit');
    expect(second).not.toHaveProperty('on');
  });

  it('compares a version with the last one that could be read', () => {
    expect(trace(version(storySource()), version(unreadable), version(shorter)).slice(1)).toEqual([
      { file: 'unreadable', changes: [] },
      {
        changes: [
          {
            who: 'SOS-2026-014',
            field: 'release.expiresOn',
            before: '2028-02-20',
            after: '2027-12-31',
          },
        ],
      },
    ]);
  });

  it('has one step for the same unreadable version', () => {
    const files = (removal: string) => version(unreadable, removal);
    const steps = trace(
      files(removalSource('k7m2qx')),
      files(removalSource('k7m2qx', { uses: 'report' })),
    );
    expect(steps.map(({ file }) => file)).toEqual(['unreadable', undefined]);
    expect(trace(version(unreadable), version(`${unreadable}More.`))).toHaveLength(2);
    expect(trace(version('Words.'))).toEqual([{ file: 'unreadable', changes: [] }]);
  });

  it('has a step for a story that was deleted, and for its return', () => {
    const steps = trace(version(storySource()), version(), version(), version(storySource()));
    expect(steps.map(({ file }) => file)).toEqual([undefined, 'deleted', 'back']);
    expect(steps[2]?.changes).toEqual([]);
  });

  it('says that a story is back only if it was there before', () => {
    const removal = removalSource('k7m2qx');
    const steps = trace(version(undefined, removal), version(storySource(), removal));
    expect(steps.map(({ file }) => file)).toEqual([undefined, undefined]);
    expect(steps[1]?.changes.length).toBeGreaterThan(0);
  });

  it('has the take-down at a host', () => {
    const removal = `${removalSource('k7m2qx')}hostTakeDown: unconfirmed\n`;
    expect(trace(version(undefined, removal))).toEqual([
      { removed: { on: '2026-11-20', hostTakeDown: 'unconfirmed' }, changes: [] },
    ]);
  });

  it('has the content of a removal that is new or changed', () => {
    const steps = trace(
      version(undefined, removalSource('k7m2qx', { uses: 'report' })),
      version(undefined, removalSource('k7m2qx', { uses: 'report' })),
      version(undefined, removalSource('k7m2qx', { removedOn: '2026-11-21' })),
    );
    expect(steps).toEqual([
      { removed: { on: '2026-11-20', uses: ['report'] }, changes: [] },
      { removed: { on: '2026-11-21' }, changes: [] },
    ]);
  });

  it('has a step for a removal that cannot be read or was deleted', () => {
    const steps = trace(
      version(undefined, 'removedOn: soon'),
      version(undefined, 'removedOn: soon'),
      version(),
      version(undefined, removalSource('other22')),
    );
    expect(steps.map(({ removalFile }) => removalFile)).toEqual([
      'unreadable',
      'deleted',
      'unreadable',
    ]);
  });

  it('has one step for a withdrawal and its removal', () => {
    const withdrawn = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'));
    const steps = trace(version(storySource()), version(withdrawn, removalSource('k7m2qx')));
    expect(steps[1]).toEqual({
      removed: { on: '2026-11-20' },
      changes: [{ who: 'SOS-2026-014', field: 'withdrawnOn', after: '2026-11-20' }],
    });
  });
});
