import { describe, expect, it } from 'vitest';
import { isInWithdrawnFolder } from '../../../src/review/withdrawn-folder.ts';
import { comparisonSalt, writeSketch } from '../../../src/story/sketch/salted-sketch.ts';
import { validBody, type Typed } from '../../support/valid-story.ts';
import {
  inRelease,
  inSafeguarding,
  removalSource,
  storySource,
  versionsInMemory,
  type Files,
} from './content-in-memory.ts';

const folder = 'stories/young-person/k7m2qx';
const file = `${folder}/index.mdx`;
const removal = 'removals/k7m2qx.yaml';
const other = 'stories/family/other22/index.mdx';
const code = '7F3K-Q2MX-9HTA-G';

/** Whether a file of the deleted story belongs to a withdrawal. */
const isWithdrawn = (
  after: Files,
  { path = file, change }: { path?: string; change?: (data: Typed) => void } = {},
) =>
  isInWithdrawnFolder(path, versionsInMemory({ [file]: storySource(change) }, after), {
    hasEverHad: () => true,
    listStoryFiles: () => Object.keys(after).filter((each) => each.endsWith('/index.mdx')),
  });

describe('a file in the folder of a withdrawn story', () => {
  it('is any file of a story that is gone, with a removal of the whole story', () => {
    const after = { [removal]: removalSource('k7m2qx') };
    for (const path of [file, `${folder}/bench.jpg`, `${folder}/parts/a.jpg`]) {
      expect(isWithdrawn(after, { path })).toBe(true);
    }
  });

  it('may have a removal of the day of the last release', () => {
    const on = (removedOn: string) => ({ [removal]: removalSource('k7m2qx', { removedOn }) });
    expect(isWithdrawn(on('2026-02-21'))).toBe(true);
    expect(isWithdrawn(on('2026-02-20'))).toBe(false);
    expect(isWithdrawn(on('2026-02-20'), { change: inRelease(1, 'on', 20260221) })).toBe(true);
  });

  it('may be of a story that could not be read', () => {
    const after = { [removal]: removalSource('k7m2qx') };
    const versions = versionsInMemory({ [file]: 'Words.' }, after);
    const stories = { hasEverHad: () => true, listStoryFiles: () => [] };
    expect(isInWithdrawnFolder(file, versions, stories)).toBe(true);
  });
});

describe('a file in the folder of a withdrawn story whose front matter is not enclosed', () => {
  const broken = storySource().replace(/^---\n/, '');
  const isWithdrawnWith = (after: Files) =>
    isInWithdrawnFolder(file, versionsInMemory({ [file]: broken }, after), {
      hasEverHad: () => true,
      listStoryFiles: () => [other],
    });
  const copy = { [other]: storySource() };

  it('may open no copy of its words', () => {
    const whole = removalSource('k7m2qx');
    expect(isWithdrawnWith({ [removal]: whole, ...copy })).toBe(false);
    const sketch = writeSketch(validBody, comparisonSalt) ?? '';
    const withSketch = `${whole}sketches: [${sketch}]\n`;
    expect(isWithdrawnWith({ [removal]: withSketch, ...copy })).toBe(true);
  });
});

describe('a file in the folder of no withdrawn story', () => {
  it('has no removal, or a removal that is not of the whole story', () => {
    expect(isWithdrawn({})).toBe(false);
    expect(isWithdrawn({ [removal]: 'id: k7m2qx' })).toBe(false);
    expect(isWithdrawn({ [removal]: removalSource('k7m2qx', { uses: 'website' }) })).toBe(false);
    expect(isWithdrawn({ 'removals/other22.yaml': removalSource('other22') })).toBe(false);
  });

  it('has the id of another story that stays', () => {
    const after = { [removal]: removalSource('k7m2qx') };
    const sameId = 'stories/family/k7m2qx/index.mdx';
    expect(isWithdrawn({ ...after, [sameId]: '---\nschema: 2\n---\n\nOther words.\n' })).toBe(
      false,
    );
    expect(isWithdrawn({ ...after, [other]: '---\nschema: 2\n---\n\nOther words.\n' })).toBe(true);
  });

  it('is of a story that is still there', () => {
    const after = { [removal]: removalSource('k7m2qx'), [file]: storySource() };
    expect(isWithdrawn(after, { path: `${folder}/bench.jpg` })).toBe(false);
  });

  it('is beside the folders of stories', () => {
    const after = { [removal]: removalSource('k7m2qx') };
    for (const path of ['themes/k7m2qx/a', 'stories/k7m2qx', 'stories/family/k7m2qx', `a/${file}`])
      expect(isWithdrawn(after, { path })).toBe(false);
  });

  it.each([
    ['a release', inRelease(1, 'fingerprint', code)],
    ['the review', inSafeguarding('fingerprint', code)],
  ])('has the fingerprint of %s in common with another story', (_, change) => {
    const after = { [removal]: removalSource('k7m2qx'), [other]: `fingerprint: ${code}` };
    expect(isWithdrawn(after, { change })).toBe(false);
    expect(isWithdrawn({ ...after, [other]: 'Words.' }, { change })).toBe(true);
  });

  it('has nearly the words of another story, which would open', () => {
    const copy = (text: string) => ({
      [removal]: removalSource('k7m2qx'),
      [other]: `---\ntitle: Another\n---\n\n${text}`,
    });
    expect(isWithdrawn(copy(`${validBody}\nThat is all.\n`))).toBe(false);
    expect(isWithdrawn(copy('Quite other words are here, and none of the story.'))).toBe(true);
  });

  it('has other words than the sketches of its removal, so that a copy would open', () => {
    const change = inSafeguarding('fingerprint', code);
    const withSketch = (text: string) => {
      const sketch = writeSketch(text, comparisonSalt)!;
      return `${removalSource('k7m2qx')}sketches: [${sketch}]\n`;
    };
    const after = (text: string) => ({ [removal]: withSketch(text), [other]: `is: ${code}` });
    expect(isWithdrawn(after('Quite other words are here, and none of the story.'), { change })).toBe(false); // prettier-ignore
    expect(isWithdrawn(after(validBody), { change })).toBe(true);
  });

  it('has nothing in common with a story that is listed and no longer there', () => {
    const versions = versionsInMemory(
      { [file]: storySource() },
      { [removal]: removalSource('k7m2qx') },
    );
    const stories = { hasEverHad: () => true, listStoryFiles: () => [other] };
    expect(isInWithdrawnFolder(file, versions, stories)).toBe(true);
  });

  it('has nothing in common with others if a fingerprint is not valid', () => {
    const after = { [removal]: removalSource('k7m2qx'), [other]: 'Words.' };
    expect(isWithdrawn(after, { change: inSafeguarding('fingerprint', 'Words') })).toBe(true);
    expect(isWithdrawn(after, { change: inSafeguarding('fingerprint', 5) })).toBe(true);
  });
});
