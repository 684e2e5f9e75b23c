import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
import type { FrontMatter } from '../../../src/story/schema/front-matter.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const read = (on = today) => readLibrary({ contentDir, on, audience: 'public' });
const published = async () => (await read()).stories.map(({ id }) => id);
const rules = async () => (await read()).issues.map(({ rule, file }) => `${rule} ${file}`);

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

test('a valid story is published with only what readers may see', async () => {
  const { stories, issues } = await read();
  expect(issues).toEqual([]);
  const [story] = stories;
  expect(story?.people).toEqual([
    { part: 'storyteller', naming: 'pseudonym', name: 'Robin', description: 'young person, 16' },
    { part: 'in-the-story', naming: 'anonymous', description: 'her brother' },
    { part: 'mentioned', description: 'her mum' },
  ]);
  expect(JSON.stringify(story)).not.toMatch(/SOS-2026|participation worker|ageBand|agreedToTell/);
});

test('the story in brief is published only while presentations or reports are allowed', async () => {
  const brief = async (on: string) => (await read(on)).stories[0]?.inBrief;
  expect(await brief('2027-02-20')).toMatch(/^Robin was missing often/);
  expect(await brief('2027-02-21')).toBeUndefined();
});

test('a public story has its open uses, each with its own last day', async () => {
  const { stories } = await read();
  expect(stories[0]?.uses).toEqual([
    { use: 'website', until: '2027-06-01' },
    { use: 'staff-library', until: '2027-06-01' },
    { use: 'presentation', until: '2027-02-20' },
    { use: 'learning', until: '2027-06-01' },
  ]);
});

describe('an unexpected file in a folder of lists', () => {
  test.each([
    ['a copy with another ending', 'themes/edge-of-care.yml', 'name: Edge of care\n'],
    ['a note among the principles', 'principles/notes.txt', 'To do'],
    ['an editor’s backup of a principle', 'principles/voice.md~', 'Old words'],
    ['a folder', 'practice-models/old/no-wrong-door.yaml', 'name: Old\n'],
  ])('%s is reported and holds no story back', async (_, path, content) => {
    put(contentDir, path, content);
    expect(await published()).toEqual(['k7m2qx']);
    expect((await rules()).join()).toContain('stray-file');
    const { context: lists } = await read();
    const ids = lists.themes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an unreadable theme does not hold back its stories', async () => {
    put(contentDir, 'themes/edge-of-care.yaml', 'nmae: Edge\n');
    const { context: lists, stories } = await read();
    expect(stories).toHaveLength(1);
    expect(lists.themes).toContainEqual({
      id: 'edge-of-care',
      data: { name: 'edge of care' },
      body: [],
    });
  });

  test('an unreadable consent form does not count as a form', async () => {
    put(contentDir, 'consent-forms/2026-01.mdx', '---\nfrom: soon\n---\n\nWords.\n');
    expect(await published()).toEqual([]);
    expect((await rules()).join()).toContain('form-unknown');
  });

  test('an unreadable principle still has to be answered', async () => {
    put(contentDir, 'principles/truth.md', '---\nquestion: [\n---\n\nWords.\n');
    expect(await published()).toEqual(['k7m2qx']);
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => delete (data as unknown as FrontMatter).principles['truth'],
    });
    expect(await published()).toEqual([]);
  });
});

describe('a file that is too large', () => {
  /** Makes a file of two gigabytes, which takes no space on the disk. */
  const putHugeFile = (path: string) => {
    put(contentDir, path, '');
    truncateSync(join(contentDir, path), 2 ** 31);
  };

  test('is an unreadable theme, and holds back no story', async () => {
    putHugeFile('themes/edge-of-care.yaml');
    expect(await published()).toEqual(['k7m2qx']);
    expect(await rules()).toEqual(['file-too-large themes/edge-of-care.yaml']);
  });

  test('is an unreadable principle or form, which counts as any other unreadable one', async () => {
    putHugeFile('principles/truth.md');
    expect(await published()).toEqual(['k7m2qx']);
    putHugeFile('consent-forms/2026-01.mdx');
    expect(await published()).toEqual([]);
    expect(await rules()).toContain('file-too-large consent-forms/2026-01.mdx');
  });

  test('is still a removal, of the story that its name says', async () => {
    await putStory(contentDir, { id: 'q4n8vt', body: 'Other words, about a boat.\n' });
    putHugeFile('removals/k7m2qx.yaml');
    expect(await published()).toEqual(['q4n8vt']);
    expect(await rules()).toContain('file-too-large removals/k7m2qx.yaml');
  });

  test('stands for broken settings, so the defaults apply', async () => {
    putHugeFile('library.yaml');
    expect(await published()).toEqual(['k7m2qx']);
    expect(await rules()).toEqual(['file-too-large library.yaml']);
  });
});

describe('a removal', () => {
  test.each([
    ['with another ending', 'removals/k7m2qx.yml', 'id: k7m2qx\nremovedOn: 2026-11-01\n'],
    ['without words', 'removals/k7m2qx.yaml', ''],
    [
      'of another story than its name',
      'removals/q4n8vt.yaml',
      'id: k7m2qx\nremovedOn: 2026-11-01\n',
    ],
    [
      'named by the story and speaking of another',
      'removals/k7m2qx.yaml',
      'id: q4n8vt\nremovedOn: 2026-11-01\n',
    ],
    ['without a day', 'removals/k7m2qx.yaml', 'id: k7m2qx\n'],
    ['that is a folder', 'removals/k7m2qx/no.yaml', 'id: k7m2qx\n'],
    ['saved by Windows', 'removals/k7m2qx.yaml.txt', 'id: k7m2qx\nremovedOn: 2026-11-01\n'],
    ['sorted by year', 'removals/2026/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n'],
    ['in capitals', 'removals/K7M2QX.yaml', 'id: k7m2qx\nremovedOn: soon\n'],
    ['named after a person', 'removals/robin.yaml', 'id: k7m2qx\nremovedOn: soon\n'],
    ['downloaded twice', 'removals/k7m2qx (1).yaml', 'id: k7m2qx\nreason: none\n'],
    ['with a space', 'removals/k7m2qx .yaml', 'id: "k7m2qx "\n'],
    ['that is hidden', 'removals/.k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n'],
    ['that names no story', 'removals/please.txt', 'Take down the one about the kettle'],
    ['in a folder of nearly the right name', 'Removals/k7m2qx.yaml', 'id: k7m2qx\n'],
    ['in another folder of nearly the right name', 'removal/k7m2qx.yaml', 'id: k7m2qx\n'],
  ])('counts even if it is %s', async (_, path, content) => {
    put(contentDir, path, content);
    expect(await published()).toEqual([]);
  });

  test.each(['README.md', '.gitkeep', '.DS_Store'])(
    'is not read from the file %s',
    async (name) => {
      put(contentDir, `removals/${name}`, 'Removals go here.');
      expect(await published()).toEqual(['k7m2qx']);
    },
  );

  test('that a later release overrides has a warning, because its day may be wrong', async () => {
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2025-11-20\n');
    expect(await published()).toEqual(['k7m2qx']);
    expect(await rules()).toEqual(['removal-outdated stories/young-person/k7m2qx/index.mdx']);
  });

  test('that is a link still refuses its story', async () => {
    mkdirSync(join(contentDir, 'removals'));
    symlinkSync('/nowhere', join(contentDir, 'removals/k7m2qx.yaml'));
    expect(await published()).toEqual([]);
  });

  test('holds back every story if its folder is a link, which cannot be trusted', async () => {
    symlinkSync(newFolder(), join(contentDir, 'removals'));
    const { stories, judged } = await read();
    expect(stories).toEqual([]);
    expect(judged.map(({ id }) => id)).toEqual(['k7m2qx']);
    expect((await rules()).join()).toContain('removals');
  });

  test('gives its file’s name to a check page only if the name is an id', async () => {
    put(contentDir, 'removals/sarah-smith.yaml', 'id: q4n8vt\nremovedOn: 2026-11-01\n');
    const { checkPages: checks } = await read();
    expect(checks.map(({ id }) => id)).toEqual(['k7m2qx', 'q4n8vt']);
  });

  test('of one use leaves the other uses open', async () => {
    put(
      contentDir,
      'removals/k7m2qx.yaml',
      'id: k7m2qx\nremovedOn: 2026-11-01\nuses: [presentation]\n',
    );
    const { stories } = await read();
    expect(stories[0]?.uses.map(({ use }) => use)).toEqual([
      'website',
      'staff-library',
      'learning',
    ]);
  });

  test('ends once everyone has a later release', async () => {
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-02-20\n');
    expect(await published()).toEqual([]);
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-02-19\n');
    expect(await published()).toEqual(['k7m2qx']);
  });
});

describe('a folder that is itself a link', () => {
  test('publishes none of the stories in it', async () => {
    const elsewhere = newFolder();
    putLists(elsewhere);
    symlinkSync(join(contentDir, 'stories'), join(elsewhere, 'stories'));
    const library = await readLibrary({ contentDir: elsewhere, on: today, audience: 'public' });
    expect(library.stories).toEqual([]);
    expect(library.issues).toMatchObject([{ rule: 'symbolic-link', file: 'stories' }]);
  });
});

test('an empty front matter is reported', async () => {
  put(contentDir, 'stories/family/empty22/index.mdx', '---\n---\n\nWords.\n');
  expect((await rules()).join()).toContain('missing-field stories/family/empty22/index.mdx');
});

test('a place without a letter is refused, since it could have no page', async () => {
  await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['place'] = '…') });
  expect((await rules()).join()).toContain('invalid-field');
});

test('every issue is reported at once, from every part of the file', async () => {
  await putStory(contentDir, {
    id: 'k7m2qx',
    change: (data) => {
      data['themes'] = ['nothing'];
      data['publishFrom'] = '2027-01-01';
      (data['safeguarding'] as Record<string, unknown>)['outcome'] = 'hold';
    },
    changeAfterApproval: (data) => (data['title'] = 'Another title'),
  });
  const rules = (await read()).issues.map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(
    new Set([
      'unknown-theme',
      'not-yet',
      'on-hold',
      'changed-since-approval',
      'changed-since-review',
    ]),
  );
});

describe('one broken file', () => {
  const more = [
    ['half a character in a title', '---\ntitle: "Half a \\ud83d character"\n---\n\nWords.\n'],
    ['YAML nested thousands deep', `---\ntitle: ${'- '.repeat(3000)}\n---\n\nWords.\n`],
    ['a text of thousands of lists', `---\ntitle: A\n---\n\n${'- '.repeat(10_000)}\n`],
    ['a text of thousands of quotations', `---\ntitle: A\n---\n\n${'>'.repeat(30_000)}\n`],
    ['a text of thousands of stars', `---\ntitle: A\n---\n\n${'*'.repeat(50_000)}\n`],
    [
      'a text of hundreds of lists in each other',
      `---\ntitle: A\n---\n\n${Array.from({ length: 500 }, (_, deep) => `${' '.repeat(deep * 2)}- a`).join('\n')}\n`,
    ],
    ['a text of thousands of links', `---\ntitle: A\n---\n\n${'[a]('.repeat(15_000)}\n`],
    ['a text of thousands of emphases', `---\ntitle: A\n---\n\n${'*a* '.repeat(10_000)}\n`],
  ] as const;

  test.each(more)(
    '%s holds back its story in a short time, and no other story',
    async (_, source) => {
      put(contentDir, 'stories/family/wrong22/index.mdx', source);
      expect(await published()).toEqual(['k7m2qx']);
    },
    30_000,
  );

  test('a copy made as a template is held back, and its original is not', async () => {
    await putStory(contentDir, { id: 'copy222', change: (data) => (data['id'] = 'k7m2qx') });
    put(contentDir, 'stories/family/k7m2qx/notes.txt', 'To be written.');
    expect(await published()).toEqual(['k7m2qx']);
    expect((await rules()).join()).toContain('id-unlike-folder');
  });

  test('a README among the principles is not a principle', async () => {
    put(contentDir, 'principles/README.md', 'How we chose them.');
    put(contentDir, 'principles/voice copy.md', 'Old words.');
    expect(await published()).toEqual(['k7m2qx']);
  });

  test('a mistake in library.yaml does not lengthen the time between reviews', async () => {
    put(contentDir, 'library.yaml', 'organisaton: Fennisby\nrecheckMonths: 3\n');
    expect(await published()).toEqual([]);
  });

  test('a brand colour that is too light has a warning and is darkened', async () => {
    put(contentDir, 'library.yaml', 'organisation: Fennisby\nbrand:\n  accent: "#f2b84b"\n');
    const { issues } = await read();
    expect(issues).toMatchObject([{ rule: 'brand-contrast', file: 'library.yaml', line: 3 }]);
  });

  test('an invalid logo or font is reported at its line, and the library’s own are used', async () => {
    put(
      contentDir,
      'library.yaml',
      'organisation: Fennisby\nbrand:\n  logo: ./logo.png\n  font: ./font.woff2\n',
    );
    put(contentDir, 'logo.png', 'not a picture');
    put(contentDir, 'font.woff2', 'not a font');
    const {
      issues,
      context: lists,
      stories,
    } = await readLibrary({
      contentDir,
      on: today,
      audience: 'public',
      pictureDir: newFolder(),
    });
    expect(issues).toMatchObject([
      { rule: 'picture-undecodable', severity: 'warning', file: 'library.yaml', line: 3 },
      { rule: 'brand-font', severity: 'warning', file: 'library.yaml', line: 4 },
    ]);
    expect(lists.brand).toEqual({});
    expect(stories).toHaveLength(1);
  });

  test('a picture that is too tall for the web is made smaller and not left out', async () => {
    const tall = await sharp({
      create: { width: 20, height: 18_000, channels: 3, background: '#123456' },
    })
      .png()
      .toBuffer();
    await putStory(contentDir, {
      id: 'k7m2qx',
      files: { 'tall.png': tall },
      change: (data) => (data['image'] = { src: './tall.png', alt: 'A pole', shows: 'object' }),
    });
    const pictureDir = newFolder();
    const { stories } = await readLibrary({
      contentDir,
      on: today,
      audience: 'public',
      pictureDir,
    });
    expect(Object.keys(stories[0]?.pictures ?? {})).toEqual(['./tall.png']);
  });
});
