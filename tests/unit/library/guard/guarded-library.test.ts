import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../src/library/check-library.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { openCache } from '../../../../src/runtime/cache.ts';
import { put, putLists, putStory, type StoryToPut } from '../../../support/content-folder.ts';
import { createTestKey, createTestList } from '../../../support/test-guard.ts';
import { newFolder } from '../../../support/run.ts';
import { today } from '../../../support/valid-story.ts';

const { text: key, key: parsedKey } = createTestKey();
const names = ['Quillon', 'Tavish Merrow', 'Harrowdene'];
const guard = { key, list: createTestList(parsedKey, names), forbiddenFolders: [] };

/** Reads a library with one story. */
async function library(story: Partial<StoryToPut>, files: Record<string, string> = {}) {
  const contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx', ...story });
  for (const [path, text] of Object.entries(files)) put(contentDir, path, text);
  return readLibrary({ contentDir, on: today, audience: 'public', guard });
}

const file = 'stories/young-person/k7m2qx/index.mdx';

/** Lists the guard’s issues about a story: the line, and the message up to its colon. */
async function guardIssues(story: Partial<StoryToPut>) {
  const { issues, stories } = await library(story);
  const guarded = issues.filter(({ rule }) => rule === 'guarded-name');
  expect(JSON.stringify(guarded)).not.toMatch(/quillon|tavish|merrow|harrowdene/i);
  if (guarded.length > 0) expect(stories).toEqual([]);
  return guarded.map(({ line, message }) => `${String(line)} ${message.split(':')[0] ?? ''}`);
}

const lineOf = (contentDir: string, words: string) =>
  readFileSync(join(contentDir, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

describe('a story with a guarded name is held back', () => {
  it('with the line and column of the name, and never the name itself', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx', body: 'She came.\n\nThen quillon’s mum rang.\n' });
    const { issues, stories } = await readLibrary({
      contentDir,
      on: today,
      audience: 'public',
      guard,
    });
    expect(stories).toEqual([]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([
      {
        rule: 'guarded-name',
        severity: 'error',
        file,
        id: 'k7m2qx',
        line: lineOf(contentDir, 'quillon'),
        message: `On line ${lineOf(contentDir, 'quillon')}, column 6: a name or place begins here that your organisation said must never appear.`,
        hint: expect.stringContaining('Remove it') as string,
      },
    ]);
  });

  it.each<[string, Partial<StoryToPut>, string | RegExp]>([
    ['in the body', { body: 'So quillon came.\n' }, /On line \d+, column 4$/],
    [
      'as a character reference',
      { body: 'So &#81;uillon came.\n' },
      /At character 4 of the text as it is shown/,
    ],
    ['broken by emphasis in a word', { body: 'So Qui*llo*n came.\n' }, /On line \d+, column 4$/],
    [
      'broken by more than a hyphen',
      { body: 'So Qui[llon](https://example.org/) came.\n' },
      /At character 4/,
    ],
    ['over two lines', { body: 'So Tavish\nMerrow came.\n' }, /On line \d+, column 4$/],
    [
      'in the title',
      { change: (data) => (data['title'] = 'Quillon and the kettle') },
      /On line \d+, column 8$/,
    ],
    [
      'in a summary',
      { change: (data) => (data['summary'] = 'In Harrowdene they asked first.') },
      /On line \d+, column \d+$/,
    ],
    [
      'as a pseudonym',
      { change: (data) => ((data['people'] as { name?: string }[])[0]!.name = 'Quillon') },
      /On line \d+, column \d+$/,
    ],
    [
      'as the place',
      { change: (data) => (data['place'] = 'Harrowdene') },
      /On line \d+, column \d+$/,
    ],
    [
      'in a role',
      {
        change: (data) =>
          ((data['people'] as { consent: { takenBy: string } }[])[0]!.consent.takenBy =
            'Tavish Merrow'),
      },
      /On line \d+, column \d+$/,
    ],
    ['in a link', { body: 'See [this](https://example.org/%51uillon).\n' }, /At character/],
    [
      'in the name of a file',
      { files: { 'QuillonAtSchool.txt': 'Tea.' } },
      /In the name of a file beside the story/,
    ],
    [
      'in an unused file',
      { files: { 'notes.txt': 'Tea.\nQuillon came.' } },
      /In a file beside the story, on line 2, column 1/,
    ],
    ['in a text that cannot be read', { body: 'So <b>Qui</b>llon came.\n' }, /At character/],
  ])('%s', async (_, story, expected) => {
    const found = await guardIssues(story);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('with its place in a transcript or in captions', async () => {
    const found = await guardIssues({
      change: (data) => {
        data['recording'] = {
          hostedAt: 'https://video.example.org/1',
          captions: './x.vtt',
          transcript: './x.md',
          shows: 'neither',
        };
      },
      files: {
        'x.vtt': 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nSo Quillon came.\n',
        'x.md': 'Tea.\n\nIn Harrowdene, and &#81;uillon.\n',
      },
    });
    expect(found.toSorted()).toMatchObject([
      expect.stringMatching(/In the captions, on line 4, column 4$/),
      expect.stringMatching(
        /In the transcript, on line 3, at character 20 of the text as it is shown$/,
      ),
      expect.stringMatching(/In the transcript, on line 3, column 4$/),
    ]);
  });

  it('for a name in a comment that is never shown, because the file is in git', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    const source = readFileSync(join(contentDir, file), 'utf8');
    put(contentDir, file, source.replace('---\n', '---\n# really Quillon\n'));
    const { issues, stories } = await readLibrary({
      contentDir,
      on: today,
      audience: 'public',
      guard,
    });
    expect(issues).toMatchObject([{ rule: 'guarded-name', line: 2 }]);
    expect(stories).toEqual([]);
  });
});

it('a story without a guarded name is shown', async () => {
  expect(await guardIssues({ body: 'Quilla, Tavish and Mr Merrow’s house.\n' })).toEqual([]);
});

describe('a list entry or setting with a guarded name', () => {
  it('is not used, and its stories are still shown', async () => {
    const { issues, stories, context } = await library(
      {},
      { 'themes/edge-of-care.yaml': 'name: Edge of care\nsummary: As in Harrowdene.\n' },
    );
    expect(issues).toMatchObject([
      { rule: 'guarded-name', severity: 'error', file: 'themes/edge-of-care.yaml', line: 2 },
    ]);
    expect(stories).toHaveLength(1);
    expect(JSON.stringify(context)).not.toContain('Harrowdene');
  });

  it('is replaced by the default settings if it is library.yaml', async () => {
    const { issues, context } = await library(
      {},
      { 'library.yaml': 'organisation: "\\u0051uillon House"\n' },
    );
    expect(issues).toMatchObject([{ rule: 'guarded-name', file: 'library.yaml' }]);
    expect(context.settings.organisation).toBe('Our organisation');
  });

  it('never weakens a removal', async () => {
    const { issues, stories } = await library(
      {},
      { 'removals/k7m2qx.yaml': 'id: k7m2qx\nremovedOn: 2026-11-01\n# Quillon rang\n' },
    );
    expect(issues).toMatchObject([
      { rule: 'guarded-name', file: 'removals/k7m2qx.yaml', line: 3 },
      { rule: 'removed' },
    ]);
    expect(stories).toEqual([]);
  });

  it('is reported without its file name if the file name is guarded', async () => {
    const { issues, context } = await library({}, { 'themes/tavish-merrow.yaml': 'name: Tea\n' });
    expect(issues).toMatchObject([{ rule: 'guarded-name', file: 'themes' }]);
    expect(context.themes.map(({ id }) => id)).toEqual(['edge-of-care']);
  });
});

describe('cached results', () => {
  const options = { on: today, audience: 'public' } as const;

  it('are not used with another list, another key or no guard, and contain no name or hash', async () => {
    const contentDir = newFolder();
    const cacheFile = join(newFolder(), 'check.json');
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx', body: 'So quillon came.\n' });
    const check = async (guardOptions?: typeof guard) => {
      const cache = await openCache(cacheFile);
      const issues = await checkLibrary(
        { contentDir, ...options, guard: guardOptions },
        cache,
        'one',
      );
      await cache.save();
      return issues.map(({ rule }) => rule);
    };
    expect(await check(guard)).toEqual(['guarded-name']);
    const cached = readFileSync(cacheFile, 'utf8');
    expect(cached).not.toMatch(/quillon/i);
    for (const hash of guard.list.match(/^[\w-]{22}$/gm) ?? []) expect(cached).not.toContain(hash);
    expect(await check(guard)).toEqual(['guarded-name']);
    expect(await check({ ...guard, list: createTestList(parsedKey, ['Harrowdene']) })).toEqual([]);
    const other = createTestKey();
    expect(
      await check({ ...guard, key: other.text, list: createTestList(other.key, names) }),
    ).toEqual(['guarded-name']);
    expect(await check()).toEqual([]);
  });

  it('an unusable guard is an error of the whole library, and nothing is built', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    const broken = { ...guard, key: undefined };
    const cache = await openCache(join(newFolder(), 'check.json'));
    const issues = await checkLibrary({ contentDir, ...options, guard: broken }, cache, 'one');
    expect(issues).toMatchObject([{ rule: 'guard-unusable', severity: 'error', file: '.' }]);
    await expect(readLibrary({ contentDir, ...options, guard: broken })).rejects.toThrow(
      /no key to read it with/,
    );
  });
});
