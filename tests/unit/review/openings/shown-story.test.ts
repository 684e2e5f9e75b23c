import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openContentState } from '../../../../src/review/openings/content-state.ts';
import {
  findShownStory,
  shownStoryKey,
  type ShownStory,
} from '../../../../src/review/openings/shown-story.ts';
import { editStory, put, putCopy, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { today, validBody, type Typed } from '../../../support/valid-story.ts';
import { inConsent, inRelease, inSafeguarding } from '../content-in-memory.ts';
import { judgingTools } from './states-in-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

const library = newFolder();
let contentDir: string;

beforeAll(async () => {
  putLists(library);
  await putStory(library, { id: 'k7m2qx' });
});

beforeEach(() => {
  contentDir = newFolder();
  cpSync(library, contentDir, { recursive: true });
});

/** What is shown of the story, and the key of what decides it. */
const show = async (id = 'k7m2qx'): Promise<ShownStory & { key: string }> => {
  const tools = await judgingTools();
  const state = await openContentState(contentDir, tools);
  const story = state.stories.find((each) => each.id === id)!;
  const key = await shownStoryKey(story, state);
  return { ...(await findShownStory(story, state, today, tools)), key };
};
const edit = (change: (data: Typed) => void) => editStory(contentDir, 'k7m2qx', change);
const changeList = (path: string, from: string, to: string) => {
  const file = join(contentDir, path);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
};
const setPeople = (change: (people: Typed[]) => void) => (data: Typed) =>
  change(data['people'] as Typed[]);
const code = expect.stringMatching(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z*~$=]$/) as string;

describe('what is shown of a story', () => {
  it('has the days, the references and the forms of everyone with a say', async () => {
    edit(inConsent(1, 'form', '2026-02'));
    put(
      contentDir,
      'consent-forms/2026-02.mdx',
      '---\nfrom: 2026-01-01\ncovers: [uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support]\n---\n\nYou can say no.\n',
    );
    expect(await show()).toMatchObject({
      records: ['SOS-2026-014', 'SOS-2026-015'],
      forms: ['2026-01', '2026-02'],
      ...{ fingerprint: code, wordsFingerprint: code },
      comparedIn: ['public', 'staff'],
    });
    expect((await show()).spans).toHaveLength(8);
  });

  it('changes with the people who are only mentioned, and not with their order', async () => {
    const aunt = { part: 'mentioned', description: 'her aunt', position: 'not-identifiable' };
    const before = await show();
    edit(setPeople((people) => people.push(aunt)));
    const withAunt = await show();
    expect(withAunt.mentioned).not.toBe(before.mentioned);
    edit(setPeople((people) => people.splice(2, 2, aunt, people[2]!)));
    expect((await show()).mentioned).toBe(withAunt.mentioned);
    edit(setPeople((people) => (people[2]!['description'] = 'her gran')));
    expect((await show()).mentioned).not.toBe(withAunt.mentioned);
  });

  it('begins on a later day if the story does', async () => {
    edit((data) => (data['publishFrom'] = '2027-01-10'));
    const { spans } = await show();
    expect(new Set(spans.map(({ from }) => from))).toEqual(new Set(['2027-01-10']));
  });

  it('is no day, and no people, if the front matter is invalid', async () => {
    edit((data) => delete data['title']);
    expect(await show()).toMatchObject({
      ...{ spans: [], fingerprint: '', wordsFingerprint: '', comparedIn: [] },
      ...{ records: [], forms: [], mentioned: '' },
    });
  });

  it('is no day if an error holds the story back on all days', async () => {
    edit((data) => (data['themes'] = ['unknown']));
    expect(await show()).toMatchObject({
      ...{ spans: [], fingerprint: code, wordsFingerprint: code, comparedIn: ['public', 'staff'] },
      ...{ records: [], forms: [], mentioned: '' },
    });
  });

  it('is as many days if a warning concerns the story', async () => {
    const body = validBody.replace('She came', 'On 3 May 2024 she came');
    await putStory(contentDir, { id: 'k7m2qx', body });
    expect((await show()).spans).toHaveLength(8);
  });

  it('is no day if two folders have the name of the story', async () => {
    mkdirSync(join(contentDir, 'stories/family'));
    const place = (kind: string) => join(contentDir, 'stories', kind, 'k7m2qx');
    cpSync(place('young-person'), place('family'), { recursive: true });
    expect((await show()).spans).toEqual([]);
  });

  it('is no day after a removal', async () => {
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-10-01\n');
    expect((await show()).spans).toEqual([]);
  });
});

describe('a story with a copy', () => {
  it('is held back with the copy, in both libraries', async () => {
    putCopy(contentDir, 'k7m2qx', 'copy222');
    expect((await show()).spans).toEqual([]);
    expect((await show('copy222')).spans).toEqual([]);
  });

  it('is shown beside a copy with other approved words', async () => {
    putCopy(contentDir, 'k7m2qx', 'copy222');
    editStory(contentDir, 'copy222', (data) => {
      inSafeguarding('fingerprint', '0000-0000-0000-0')(data);
      inRelease(0, 'fingerprint', '0000-0000-0000-0')(data);
    });
    expect((await show()).spans).toHaveLength(8);
  });

  it('is shown beside a story that only names its fingerprint', async () => {
    const { fingerprint } = await show();
    await putStory(contentDir, { id: 'other22' });
    const file = join(contentDir, 'stories/young-person/other22/index.mdx');
    const comment = `# The words of ${fingerprint} were others.\n`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('title:', `${comment}title:`));
    expect((await show()).spans).toHaveLength(8);
    expect((await show('other22')).spans).toHaveLength(8);
  });
});

/** Records a no to words under another id. */
const removePast = (fingerprint: string, day = '2026-10-01') =>
  put(
    contentDir,
    'removals/past222.yaml',
    `id: past222\nremovedOn: ${day}\nfingerprint: ${fingerprint}\n`,
  );

describe('the key of what decides whether a story is shown', () => {
  it('stays the same if nothing about the story changed', async () => {
    const { key } = await show();
    await putStory(contentDir, { id: 'other22' });
    removePast('7F3K-Q2MX-9HTA-G');
    expect((await show()).key).toBe(key);
  });

  it.each<[string, () => void]>([
    ['its file', () => edit(inRelease(0, 'expiresOn', '2027-01-01'))],
    ['the settings', () => put(contentDir, 'library.yaml', 'recheckMonths: 18\n')],
    [
      'its removal',
      () => put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-10-01\n'),
    ],
    [
      'the words of its form',
      () => changeList('consent-forms/2026-01.mdx', 'You can say no at any time', 'You can say no'),
    ],
    ['the day of a principle', () => changeList('principles/truth.md', '2026-01-01', '2026-02-01')],
    ['a second folder of its name', () => put(contentDir, 'stories/family/k7m2qx/index.mdx', '')],
    [
      'a no to its copy',
      () => {
        putCopy(contentDir, 'k7m2qx', 'copy222');
        editStory(contentDir, 'copy222', inConsent(0, 'withdrawnOn', '2026-10-01'));
      },
    ],
  ])('changes with %s', async (_, change) => {
    const { key } = await show();
    change();
    expect((await show()).key).not.toBe(key);
  });

  it('changes with a removal of its fingerprint under another id', async () => {
    const { key, fingerprint } = await show();
    removePast(fingerprint);
    const removed = await show();
    expect(removed.key).not.toBe(key);
    removePast(fingerprint, '2026-10-02');
    expect((await show()).key).not.toBe(removed.key);
  });
});
