import { describe, expect, it } from 'vitest';
import { needsApproval } from '../../../src/review/check-approval.ts';
import { inConsent, removalSource, storySource, versionsInMemory } from './content-in-memory.ts';

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

  it('needs no approval where it adds or strengthens a removal, or narrows a story', () => {
    expect(needs(prefix + removalFile, added)).toBe(false);
    expect(needs(prefix + removalFile, modified)).toBe(false);
    expect(needs(prefix + storyFile, modified)).toBe(false);
    expect(needs(storyFile, modified, '')).toBe(false);
  });

  it('needs approval outside the content folder', () => {
    expect(needs(removalFile, added)).toBe(true);
    expect(needs(storyFile, modified)).toBe(true);
  });

  it.each([
    'D 100644 000000',
    'T 100644 120000',
    'M 100644 100755',
    'M 100755 100644',
    'A 000000 100755',
    'A 000000 120000',
    'untracked',
    '',
  ])('needs approval where git calls it %j', (change) => {
    expect(needs(prefix + removalFile, change)).toBe(true);
    expect(needs(prefix + storyFile, change)).toBe(true);
  });

  it('needs approval where a story is added', () => {
    expect(needs(prefix + storyFile, added)).toBe(true);
  });

  it('needs approval if the name of a removal is not an id', () => {
    expect(needs(`${prefix}removals/Robin.yaml`, added)).toBe(true);
  });

  it('needs approval where a changed removal cannot be read', () => {
    expect(needs(`${prefix}removals/other22.yaml`, modified)).toBe(true);
  });

  it('needs approval where a story without front matter gets other words', () => {
    const file = 'stories/family/words22/index.mdx';
    const change = versionsInMemory({ [file]: 'Words.' }, { [file]: 'Ring 07700 900123.' });
    expect(needsApproval({ path: file, change: modified }, '', change, known)).toBe(true);
  });

  it('needs approval if a story’s file does not exist', () => {
    expect(needs(`${prefix}stories/family/other22/index.mdx`, modified)).toBe(true);
  });
});
