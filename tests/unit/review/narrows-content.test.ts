import { describe, expect, it } from 'vitest';
import { narrowsItem, narrowsStory } from '../../../src/review/narrows-content.ts';
import { validBody } from '../../support/valid-story.ts';
import {
  inConsent,
  inRelease,
  removalSource,
  storySource,
  versionsInMemory,
} from './content-in-memory.ts';

const withdrawn = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'));

describe('a change to a story’s file', () => {
  it('narrows consent if only the consent changes, and allows less', () => {
    expect(narrowsStory(storySource(), withdrawn)).toBe(true);
    expect(narrowsStory(storySource(), storySource())).toBe(true);
  });

  it('does not narrow consent if consent widens', () => {
    expect(narrowsStory(withdrawn, storySource())).toBe(false);
    const wider = storySource(inRelease(0, 'expiresOn', '2028-02-21'));
    expect(narrowsStory(storySource(), wider)).toBe(false);
  });

  it('does not narrow consent if the text below changes as well', () => {
    const reworded = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'), `${validBody}More.\n`);
    expect(narrowsStory(storySource(), reworded)).toBe(false);
  });

  it('does not narrow consent if the file could not be read before, or cannot be read after', () => {
    expect(narrowsStory('---\na: [\n---\nWords.', '---\na: [\n---\nWords.')).toBe(false);
    expect(narrowsStory(`---\n---\n\n${validBody}`, storySource())).toBe(false);
    expect(narrowsStory(storySource(), `---\na: [\n---\n\n${validBody}`)).toBe(false);
    expect(narrowsStory(storySource(), 'Words.')).toBe(false);
    expect(narrowsStory('Words.', storySource())).toBe(false);
  });

  it('does not narrow consent if a file without front matter gets other words', () => {
    expect(narrowsStory('Words.', 'Ring 07700 900123.')).toBe(false);
  });
});

describe('a change to an item', () => {
  const folder = 'stories/young-person/k7m2qx';
  const file = `${folder}/index.mdx`;
  const removal = 'removals/k7m2qx.yaml';

  it('narrows consent if it is a new removal, even one that cannot be read', () => {
    for (const source of [removalSource('k7m2qx'), 'removedOn: soon', '']) {
      const versions = versionsInMemory({}, { [removal]: source });
      expect(narrowsItem(removal, [removal], versions)).toBe(true);
    }
  });

  it('narrows consent if a removal becomes stricter, and not if it becomes weaker or unreadable', () => {
    const source = removalSource('k7m2qx', { uses: 'report' });
    const change = (after: string) =>
      narrowsItem(
        removal,
        [removal],
        versionsInMemory({ [removal]: source }, { [removal]: after }),
      );
    expect(change(removalSource('k7m2qx', { uses: 'report, learning' }))).toBe(true);
    expect(change(removalSource('k7m2qx'))).toBe(true);
    expect(change(removalSource('k7m2qx', { uses: 'learning' }))).toBe(false);
    expect(change(removalSource('k7m2qx', { uses: 'report', removedOn: '2026-11-19' }))).toBe(
      false,
    );
    expect(change('removedOn: soon')).toBe(false);
  });

  it('does not narrow consent if a removal is deleted', () => {
    const source = removalSource('k7m2qx');
    const deleted = versionsInMemory({ [removal]: source }, {});
    expect(narrowsItem(removal, [removal], deleted)).toBe(false);
    expect(narrowsItem(removal, [removal], versionsInMemory({}, {}))).toBe(false);
  });

  it('narrows consent if a story’s file narrows and nothing else in its folder changed', () => {
    const versions = versionsInMemory({ [file]: storySource() }, { [file]: withdrawn });
    expect(narrowsItem(folder, [file], versions)).toBe(true);
    expect(narrowsItem(folder, [file, `${folder}/bench.jpg`], versions)).toBe(false);
    const reversed = versionsInMemory({ [file]: withdrawn }, { [file]: storySource() });
    expect(narrowsItem(folder, [file], reversed)).toBe(false);
  });

  it('narrows consent if a story is deleted, whatever else in its folder changed', () => {
    const versions = versionsInMemory({ [file]: storySource() }, {});
    expect(narrowsItem(folder, [file, `${folder}/bench.jpg`], versions)).toBe(true);
  });

  it('does not narrow consent if a story is new', () => {
    const versions = versionsInMemory({}, { [file]: storySource() });
    expect(narrowsItem(folder, [file], versions)).toBe(false);
    expect(narrowsItem(folder, [file], versionsInMemory({}, {}))).toBe(false);
  });

  it('does not narrow consent if the item is neither a removal nor a story', () => {
    const narrowing = { before: { 'x/index.mdx': storySource() }, after: {} };
    const versions = versionsInMemory(narrowing.before, narrowing.after);
    expect(narrowsItem('x', ['x/index.mdx'], versions)).toBe(false);
    expect(narrowsItem('library.yaml', ['library.yaml'], versions)).toBe(false);
  });
});
