import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordRemoval } from '../../../src/cli/withdraw/record-removal.ts';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { put, putCopy, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const options = () => ({ contentDir, on: today, audience: 'public' }) as const;
const shownIds = async () => (await readLibrary(options())).stories.map(({ id }) => id);
const remove = (id: string, pause = false) =>
  recordRemoval(contentDir, { id, on: '2026-11-20', uses: [], pause });
const edit = (id: string, from: RegExp, to: string) => {
  const path = `stories/young-person/${id}/index.mdx`;
  put(contentDir, path, readFileSync(join(contentDir, path), 'utf8').replace(from, to));
};

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'h3pp9w' });
  await putStory(contentDir, { id: 'k7m2qx' });
});

describe('a removed story', () => {
  it('does not come back as a copy that was made before the removal', async () => {
    putCopy(contentDir, 'k7m2qx', 'q4n8vt');
    await remove('k7m2qx');
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('does not come back as a copy that was out of the library during the removal', async () => {
    putCopy(contentDir, 'k7m2qx', 'q4n8vt');
    const copy = readFileSync(join(contentDir, 'stories/young-person/q4n8vt/index.mdx'));
    rmSync(join(contentDir, 'stories/young-person/q4n8vt'), { recursive: true });
    await remove('k7m2qx');
    put(contentDir, 'stories/young-person/q4n8vt/index.mdx', copy);
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('does not come back after a few words are changed and approved again', async () => {
    const body = readFileSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'), 'utf8');
    await remove('k7m2qx');
    const words = body.slice(body.lastIndexOf('---') + 3).replace('a Tuesday', 'one Friday');
    await putStory(contentDir, { id: 'q4n8vt', body: `${words}\nAnd that was that.\n` });
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('leaves other stories of the same people as they are', async () => {
    await remove('k7m2qx');
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('leaves nothing in its removal that can be read', async () => {
    await remove('k7m2qx');
    const removal = readFileSync(join(contentDir, 'removals/k7m2qx.yaml'), 'utf8');
    expect(removal).toMatch(/^sketches:\n {2}- 1\./m);
    expect(removal).toMatch(/^fingerprint: [0-9A-Z]{4}-/m);
    expect(removal).not.toMatch(/Tuesday|kettle|talk|Ada|brother/i);
  });

  it('stops a copy only for the uses that were removed', async () => {
    putCopy(contentDir, 'k7m2qx', 'q4n8vt');
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    put(contentDir, 'stories/young-person/k7m2qx/index.mdx', readFileSync(join(contentDir, 'stories/young-person/q4n8vt/index.mdx'), 'utf8').replace(/^id: .*$/m, 'id: k7m2qx')); // prettier-ignore
    await recordRemoval(contentDir, { id: 'k7m2qx', on: '2026-11-20', uses: ['learning'], pause: false }); // prettier-ignore
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    const { stories } = await readLibrary(options());
    const copy = stories.find(({ id }) => id === 'q4n8vt');
    expect(copy?.uses.map(({ use }) => use)).not.toContain('learning');
    expect(copy?.uses.map(({ use }) => use)).toContain('website');
  });
});

describe('a copy of a story that stays in the library', () => {
  beforeEach(async () => {
    // Another title gives the copy its own fingerprint. Its people have approved that version.
    const body = readFileSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'), 'utf8');
    await putStory(contentDir, {
      id: 'q4n8vt',
      body: body.slice(body.lastIndexOf('---') + 3),
      change: (data) => (data['title'] = 'Another title'),
    });
  });

  it.each<[string, RegExp, string]>([
    [
      'a withdrawal in a merge that is not finished',
      /(\n {6}agreedToTell: .*)/,
      '\n<<<<<<< HEAD$1\n      withdrawnOn: 2026-11-20\n=======$1\n>>>>>>> other',
    ],
    [
      'a hold in a merge that is not finished',
      /\n( {2}outcome: )clear/,
      '\n<<<<<<< HEAD\n$1hold\n=======\n$1clear\n>>>>>>> other',
    ],
    [
      'a withdrawal below a broken fence',
      /^---([^]*?)(\n {6}agreedToTell)/,
      '----$1\n      withdrawnOn: 2026-11-20$2',
    ],
  ])('is not shown after %s', async (_, from, to) => {
    edit('k7m2qx', from, to);
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('is shown if the file of the story cannot be read and contains no withdrawal', async () => {
    edit('k7m2qx', /\nid: k7m2qx/, '\nid: k7m2qx\nid: k7m2qx');
    expect(await shownIds()).toEqual(['h3pp9w', 'q4n8vt']);
  });

  it('is shown as long as nobody says no', async () => {
    expect(await shownIds()).toEqual(['h3pp9w', 'k7m2qx', 'q4n8vt']);
  });

  it('is refused while the original is paused', async () => {
    await remove('k7m2qx', true);
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('is refused while the original is on hold', async () => {
    edit('k7m2qx', /outcome: clear/, 'outcome: hold');
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('is refused after somebody withdrew from the original, even if its front matter is broken', async () => {
    edit('k7m2qx', /^( +)agreedToTell:/m, '$1withdrawnOn: 2026-11-01\n$1agreedToTell:');
    expect(await shownIds()).toEqual(['h3pp9w']);
    edit('k7m2qx', /^title: .*$/m, 'titel: What');
    expect(await shownIds()).toEqual(['h3pp9w']);
  });

  it('has the same issues in check as in a build, even if they were cached', async () => {
    const cache = await openCache(join(newFolder(), 'check.json'));
    const check = () => checkLibrary(options(), cache, 'one');
    await check();
    edit('k7m2qx', /outcome: clear/, 'outcome: hold');
    const { issues } = await readLibrary(options());
    expect(issues.map(({ rule, id }) => [rule, id])).toContainEqual([
      'same-words-refused',
      'q4n8vt',
    ]);
    expect(await check()).toEqual(issues);
    expect(await check()).toEqual(issues);
  });
});
