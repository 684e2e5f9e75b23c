import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordRemoval } from '../../../src/cli/withdraw/record-removal.ts';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import { put, putCopy, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

const polish = 'Trzymałam czerwone wiadro przy drzwiach i kiedy padało było pełne przed kolacją.';
const welsh = 'Roedd y bwced coch wrth y drws cefn ac roedd yn llawn cyn swper bob tro.';
const inLanguage = (lang: string, words: string) =>
  `\n<Passage lang="${lang}">\n\n${words}\n\n</Passage>\n`;

let contentDir: string;
const options = () => ({ contentDir, on: today, audience: 'public' }) as const;
const library = () => readLibrary(options());
const shownIds = async () => (await library()).stories.map(({ id }) => id);
const rulesOf = async (id: string) =>
  (await library()).issues.filter((issue) => issue.id === id).map(({ rule }) => rule);
const remove = (id: string, uses: Use[] = [], pause = false) =>
  recordRemoval(contentDir, { id, on: '2026-11-20', uses, pause });
const fileOf = (id: string) => join(contentDir, `stories/young-person/${id}/index.mdx`);
const edit = (id: string, from: RegExp | string, to: string) => {
  writeFileSync(fileOf(id), readFileSync(fileOf(id), 'utf8').replace(from, to));
};
/** Writes a translation, into a passage in its language. */
const translate = (id: string, translationOf: string, body = inLanguage('pl', polish)) =>
  putStory(contentDir, { id, body, change: (data) => (data['translationOf'] = translationOf) });

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await translate('q4n8vt', 'k7m2qx');
});

describe('a translation', () => {
  it('is shown as long as nobody says no to its original', async () => {
    expect(await shownIds()).toEqual(['k7m2qx', 'q4n8vt']);
  });

  it('is refused by a removal of its original, whose folder is gone', async () => {
    await remove('k7m2qx');
    expect(await shownIds()).toEqual([]);
    expect(await rulesOf('q4n8vt')).toContain('same-words-refused');
  });

  it('is refused by a removal of its original that nobody can read', async () => {
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    put(contentDir, 'removals/k7m2qx.yaml', 'removedOn: [');
    expect(await shownIds()).toEqual([]);
  });

  it.each<[string, RegExp, string]>([
    ['a withdrawal', /^( +)agreedToTell:/m, '$1withdrawnOn: 2026-11-01\n$1agreedToTell:'],
    ['an empty withdrawal', /^( +)agreedToTell:/m, '$1withdrawnOn:\n$1agreedToTell:'],
    ['a hold', /outcome: clear/, 'outcome: hold'],
  ])('is refused by %s in its original', async (_, from, to) => {
    edit('k7m2qx', from, to);
    expect(await shownIds()).toEqual([]);
  });

  it('is refused while its original is paused', async () => {
    await remove('k7m2qx', [], true);
    expect(await shownIds()).toEqual([]);
  });

  it('loses only the uses that its original loses', async () => {
    await remove('k7m2qx', ['learning']);
    const { stories } = await library();
    const uses = stories.find(({ id }) => id === 'q4n8vt')?.uses.map(({ use }) => use);
    expect(uses).toContain('website');
    expect(uses).not.toContain('learning');
  });

  it('is refused by a no to the original of its original', async () => {
    await translate('h3pp9w', 'q4n8vt', inLanguage('cy', welsh));
    expect(await shownIds()).toEqual(['h3pp9w', 'k7m2qx', 'q4n8vt']);
    await remove('k7m2qx');
    expect(await shownIds()).toEqual([]);
  });

  it('is refused if its original is a copy of refused words', async () => {
    putCopy(contentDir, 'k7m2qx', 'd5r8xn');
    edit('q4n8vt', 'translationOf: k7m2qx', 'translationOf: d5r8xn');
    await remove('k7m2qx');
    expect(await rulesOf('q4n8vt')).toContain('same-words-refused');
  });

  it('does not come back as a copy that names no original', async () => {
    putCopy(contentDir, 'q4n8vt', 'd5r8xn');
    edit('d5r8xn', /^translationOf: .*\n/m, '');
    await remove('k7m2qx');
    expect(await rulesOf('d5r8xn')).toContain('same-words-refused');
  });

  it('is refused by a no to the other story if two translations name each other', async () => {
    edit('k7m2qx', /^id: k7m2qx$/m, 'id: k7m2qx\ntranslationOf: q4n8vt');
    await remove('k7m2qx');
    expect(await shownIds()).toEqual([]);
  });

  it('gets a warning if the library does not know its original', async () => {
    await translate('h3pp9w', 'z9z9z9', inLanguage('cy', welsh));
    expect(await rulesOf('h3pp9w')).toEqual(expect.arrayContaining(['translation-unknown']));
    expect(await shownIds()).toContain('h3pp9w');
    expect(await rulesOf('q4n8vt')).not.toContain('translation-unknown');
  });
});

describe('an original', () => {
  it('is shown, with advice, after somebody withdrew from a translation', async () => {
    edit('q4n8vt', /^( +)agreedToTell:/m, '$1withdrawnOn: 2026-11-01\n$1agreedToTell:');
    expect(await shownIds()).toEqual(['k7m2qx']);
    expect(await rulesOf('k7m2qx')).toContain('translation-refused');
  });

  it('keeps the advice after the folder of the translation is deleted', async () => {
    await remove('q4n8vt');
    expect(await shownIds()).toEqual(['k7m2qx']);
    expect(await rulesOf('k7m2qx')).toContain('translation-refused');
  });

  it('gets advice about a deleted translation of its translation', async () => {
    await translate('h3pp9w', 'q4n8vt', inLanguage('cy', welsh));
    await remove('h3pp9w');
    expect(await shownIds()).toEqual(['k7m2qx', 'q4n8vt']);
    expect(await rulesOf('k7m2qx')).toContain('translation-refused');
    expect(await rulesOf('q4n8vt')).toContain('translation-refused');
  });

  it('gets advice once, and not about a removal of another story', async () => {
    await remove('q4n8vt', [], true);
    await putStory(contentDir, { id: 'd5r8xn' });
    await remove('d5r8xn');
    const advice = (await rulesOf('k7m2qx')).filter((rule) => rule === 'translation-refused');
    expect(advice).toHaveLength(1);
  });

  it('takes down a translation of a deleted translation, if somebody says no to the original', async () => {
    await translate('h3pp9w', 'q4n8vt', inLanguage('cy', welsh));
    await remove('q4n8vt');
    await remove('k7m2qx');
    const { issues } = await library();
    const because = issues.filter(
      ({ id, rule }) => id === 'h3pp9w' && rule === 'same-words-refused',
    );
    expect(
      because.map(({ message }) => /the story (\w+) has a removal/.exec(message)?.[1]),
    ).toEqual(expect.arrayContaining(['k7m2qx', 'q4n8vt']));
  });

  it('has the same issues in check as in a build, even if they were cached', async () => {
    const cache = await openCache(join(newFolder(), 'check.json'));
    const check = () => checkLibrary(options(), cache, 'one');
    await check();
    edit('q4n8vt', /outcome: clear/, 'outcome: hold');
    const { issues } = await library();
    expect(issues.map(({ rule, id }) => [rule, id])).toContainEqual([
      'translation-refused',
      'k7m2qx',
    ]);
    expect(await check()).toEqual(issues);
    expect(await check()).toEqual(issues);
  });
});
