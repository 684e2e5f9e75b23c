import { describe, expect, it } from 'vitest';
import { needsApproval } from '../../../src/review/check-approval.ts';
import type { KnownStories } from '../../../src/review/known-stories.ts';
import { largestText } from '../../../src/story/size-limits.ts';
import { comparisonSalt, writeSketch } from '../../../src/story/sketch/salted-sketch.ts';
import { ownFingerprint, validBody, type Typed } from '../../support/valid-story.ts';
import {
  allOf,
  inConsent,
  inRelease,
  removalSource,
  storySource,
  versionsInMemory,
  type Files,
} from './content-in-memory.ts';

const records = 'records:\n  - SOS-2026-014\n';

describe('the change to one file', () => {
  const prefix = 'content/';
  const removalFile = 'removals/k7m2qx.yaml';
  const storyFile = 'stories/family/k7m2qx/index.mdx';
  const added = 'A 000000 100644';
  const modified = 'M 100644 100644';
  const versions = versionsInMemory(
    { [removalFile]: removalSource('k7m2qx'), [storyFile]: storySource() },
    {
      [removalFile]: removalSource('k7m2qx', { removedOn: '2026-11-21' }),
      [storyFile]: storySource(inConsent(0, 'withdrawnOn', '2026-11-20')),
    },
  );
  const known = {
    hasEverHad: (id: string) => id === 'k7m2qx',
    listStoryFiles: () => [],
    listRemovalFiles: () => [],
  };
  const needs = (path: string, change: string, folderPrefix = prefix) =>
    needsApproval({ path, change }, folderPrefix, versions, known);

  it('needs no approval if it adds or strengthens a removal, or narrows a story', () => {
    expect(needs(prefix + removalFile, added)).toBe(false);
    expect(needs(prefix + removalFile, modified)).toBe(false);
    expect(needs(prefix + storyFile, modified)).toBe(false);
    expect(needs(storyFile, modified, '')).toBe(false);
  });

  it('needs approval outside the content folder', () => {
    expect(needs(removalFile, added)).toBe(true);
    expect(needs(storyFile, modified)).toBe(true);
    expect(needs(`another/${removalFile}`, added)).toBe(true);
    expect(needs(`8letters${removalFile}`, added)).toBe(true);
  });

  it.each([
    'D 100644 000000',
    'T 100644 120000',
    'M 100644 100755',
    'M 100755 100644',
    'A 000000 100755',
    'A 000000 120000',
    'A M 100644 100644',
    'M 100644 1006440',
    'A D 100644 000000',
    'D 100644 0000001',
    'untracked',
    '',
  ])('needs approval if git calls it %j', (change) => {
    expect(needs(prefix + removalFile, change)).toBe(true);
    expect(needs(prefix + storyFile, change)).toBe(true);
  });

  it.each([
    `old/${removalFile}`,
    `${removalFile}.bak`,
    'removals/2026/k7m2qx.yaml',
    `old/${storyFile}`,
    `${storyFile}.bak`,
    'stories/other/k7m2qx/index.mdx',
    'stories/family/k7m2qx/more/index.mdx',
  ])('needs approval beside the folders of removals and stories: %s', (path) => {
    const known = { hasEverHad: () => true, listStoryFiles: () => [], listRemovalFiles: () => [] };
    const removed = removalSource('k7m2qx');
    const before = { [path]: path.includes('removals') ? removed : storySource() };
    const withdrawn = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'));
    const after = { [path]: path.includes('removals') ? removed : withdrawn };
    for (const change of [added, modified]) {
      const versions = versionsInMemory(before, after);
      expect(needsApproval({ path, change }, '', versions, known)).toBe(true);
    }
  });

  it('needs approval if a story is added', () => {
    expect(needs(prefix + storyFile, added)).toBe(true);
  });

  it('needs approval if the name of a removal is not an id', () => {
    expect(needs(`${prefix}removals/Robin.yaml`, added)).toBe(true);
  });

  it('needs approval if a changed removal cannot be read', () => {
    expect(needs(`${prefix}removals/other22.yaml`, modified)).toBe(true);
  });

  it('needs approval if a story without front matter gets other words', () => {
    const file = 'stories/family/words22/index.mdx';
    const change = versionsInMemory({ [file]: 'Words.' }, { [file]: 'Ring 07700 900123.' });
    expect(needsApproval({ path: file, change: modified }, '', change, known)).toBe(true);
  });

  it('needs approval if a story’s file does not exist', () => {
    expect(needs(`${prefix}stories/family/other22/index.mdx`, modified)).toBe(true);
  });
});

/** Whether one file needs approval after a change of several files, in a content folder of its own. */
const needsAfter = (
  path: string,
  change: string,
  [before, after]: [Files, Files],
  known: Partial<KnownStories> = {},
) =>
  needsApproval({ path, change }, '', versionsInMemory(before, after), {
    hasEverHad: () => true,
    listStoryFiles: () => [],
    listRemovalFiles: () => [],
    ...known,
  });
const removal = 'removals/k7m2qx.yaml';
const story = 'stories/young-person/k7m2qx/index.mdx';
const whole = removalSource('k7m2qx');

describe('a new removal', () => {
  const isRefused = (source: string, known: Partial<KnownStories> = {}, before: Files = {}) =>
    needsAfter(removal, 'A 000000 100644', [before, { [removal]: source }], known);

  it('needs approval if nobody has ever had the story, or its name is not an id', () => {
    expect(isRefused(whole)).toBe(false);
    expect(isRefused(whole, { hasEverHad: () => false })).toBe(true);
    const name = 'removals/Robin.yaml';
    expect(needsAfter(name, 'A 000000 100644', [{}, { [name]: '' }])).toBe(true);
  });

  it('needs approval if it has free text, or is not there', () => {
    expect(isRefused(`${whole}# 07700 900123\n`)).toBe(true);
    expect(needsAfter(removal, 'A 000000 100644', [{}, {}])).toBe(true);
  });

  it('may keep what comes from its story, and nothing else', () => {
    const before = { [story]: storySource() };
    expect(isRefused(whole + records, {}, before)).toBe(false);
    expect(isRefused(whole + records)).toBe(true);
  });

  it('may sketch the words with the salt of another removal, and with no other', () => {
    const other = 'removals/other22.yaml';
    const sketched = (id: string, text: string) =>
      `${removalSource(id)}sketches:\n  - ${writeSketch(text, comparisonSalt) ?? ''}\n`;
    const before = { [story]: storySource(), [other]: sketched('other22', 'Other words.') };
    const source = sketched('k7m2qx', `\n${validBody}`);
    const listed = (...files: string[]) => ({ listRemovalFiles: () => files });
    expect(isRefused(source, listed(other), before)).toBe(false);
    expect(isRefused(source, listed(), before)).toBe(true);
    const unreadable = { ...before, [other]: 'soon' };
    expect(isRefused(source, listed(other, 'removals/gone222.yaml'), unreadable)).toBe(true);
  });
});

describe('a changed removal', () => {
  const isRefused = (before: string, after: string, stories: Files = {}) =>
    needsAfter(removal, 'M 100644 100644', [
      { ...stories, [removal]: before },
      { [removal]: after },
    ]);
  const later = removalSource('k7m2qx', { removedOn: '2026-11-21' });

  it('may keep what it had of its story, although the story is gone', () => {
    const kept = `fingerprint: ${ownFingerprint}\nsketches:\n  - ${writeSketch('Words.', comparisonSalt) ?? ''}\n${records}`;
    expect(isRefused(whole + kept, later + kept)).toBe(false);
    expect(isRefused(whole, later)).toBe(false);
    expect(isRefused(whole, later + kept)).toBe(true);
  });

  it('may take over more of its story', () => {
    expect(isRefused(whole, later + records, { [story]: storySource() })).toBe(false);
    expect(isRefused(whole, later + records)).toBe(true);
  });

  it('needs approval if it is weaker, has free text, or was not there', () => {
    expect(isRefused(later, whole)).toBe(true);
    expect(isRefused(whole, `${later}# 07700 900123\n`)).toBe(true);
    expect(needsAfter(removal, 'M 100644 100644', [{}, { [removal]: whole }])).toBe(true);
    expect(needsAfter(removal, 'M 100644 100644', [{ [removal]: whole }, {}])).toBe(true);
  });
});

/** Lets a social worker tell their own story, which only professionals may. */
const toldByStaff = (data: Typed) => {
  const { name, protected: protection, ...person } = (data['people'] as Typed[])[0]!;
  expect([name, protection]).not.toContain(undefined);
  const { release, ...consent } = person['consent'] as Typed & { release: Typed };
  const { witness, ageOnRelease, ...released } = release;
  expect([witness, ageOnRelease]).not.toContain(undefined);
  data['people'] = [
    {
      ...person,
      ...{ naming: 'anonymous', description: 'social worker', ageBand: 'adult' },
      consent: { ...consent, route: 'staff', release: released },
    },
  ];
};

describe('a changed story', () => {
  const isRefused = (before: string, after: string, path = story) =>
    needsAfter(path, 'M 100644 100644', [{ [path]: before }, { [path]: after }]);
  const untitled = (data: Typed) => delete data['title'];
  const withdrawn = inConsent(0, 'withdrawnOn', '2026-11-20');
  const unknownWay = inRelease(0, 'recognisableBy', ['unknown']);
  const invalid = storySource(unknownWay);

  it('needs no approval if it narrows, whether or not it is valid before and after', () => {
    expect(isRefused(storySource(), storySource(withdrawn))).toBe(false);
    expect(isRefused(storySource(untitled), storySource(allOf(untitled, withdrawn)))).toBe(false);
    expect(isRefused(invalid, storySource(allOf(unknownWay, withdrawn)))).toBe(false);
  });

  it('needs approval if it widens, or has a new comment', () => {
    expect(isRefused(storySource(withdrawn), storySource())).toBe(true);
    expect(isRefused(storySource(), storySource(withdrawn).replace('title:', '# Robin\ntitle:'))).toBe(true); // prettier-ignore
  });

  it('needs approval if it was not there before, or is not there after', () => {
    const change = 'M 100644 100644';
    expect(needsAfter(story, change, [{}, { [story]: storySource() }])).toBe(true);
    expect(needsAfter(story, change, [{ [story]: storySource() }, {}])).toBe(true);
  });

  it('needs approval if it becomes valid, because it would become public', () => {
    expect(isRefused(invalid, storySource())).toBe(true);
  });

  it('needs approval if it becomes valid in its kind, although it is not valid in another', () => {
    const professional = 'stories/professional/k7m2qx/index.mdx';
    const beforeChange = storySource(allOf(toldByStaff, unknownWay));
    expect(isRefused(beforeChange, storySource(toldByStaff), professional)).toBe(true);
    expect(isRefused(beforeChange, storySource(toldByStaff))).toBe(false);
  });

  it('needs approval if it can be read only now', () => {
    const withComment = (comment: string) =>
      storySource().replace('title:', `# ${comment}\ntitle:`);
    expect(isRefused(withComment('\uFFFD'), storySource())).toBe(true);
    const room = largestText - Buffer.byteLength(withComment(''));
    expect(isRefused(withComment('a'.repeat(room)), storySource())).toBe(false);
    expect(isRefused(withComment('a'.repeat(room + 1)), storySource())).toBe(true);
    expect(isRefused(withComment('é'.repeat(Math.ceil((room + 1) / 2))), storySource())).toBe(true);
  });
});

describe('a deleted file', () => {
  const isRefused = (change: string, after: Files) =>
    needsAfter(story, change, [{ [story]: storySource() }, after]);

  it('needs no approval if its story was withdrawn', () => {
    for (const mode of ['100644', '100755', '120000']) {
      expect(isRefused(`D ${mode} 000000`, { [removal]: whole })).toBe(false);
    }
    expect(isRefused('D 100644 000000', {})).toBe(true);
    for (const change of ['D 160000 000000', 'A D 100644 000000', 'D 100644 0000001']) {
      expect(isRefused(change, { [removal]: whole })).toBe(true);
    }
  });
});
