import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addOwnWords } from '../../../support/own-words.ts';
import { editStory, put, putCopy, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { validBody, type Typed } from '../../../support/valid-story.ts';
import { inConsent, inRelease } from '../content-in-memory.ts';
import { copyFolders, openingsOf, type FoldersOfChange } from './states-in-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

const library = newFolder();
let folders: FoldersOfChange;
const storyIn = (contentDir: string, id: string) => join(contentDir, 'stories/young-person', id);

beforeAll(async () => {
  putLists(library);
  await putStory(library, { id: 'k7m2qx' });
  await putStory(library, { id: 'other22' });
});

beforeEach(() => {
  folders = copyFolders(library);
});

/** Lists the days and uses of the public library that a change newly shows, by story. */
const listPublic = async () =>
  (await openingsOf(folders)).flatMap(({ story, openings }) =>
    openings
      .filter(({ audience }) => audience === 'public')
      .map(({ use, from, until, kind }) => `${story.id} ${use} ${from} ${until} ${kind}`),
  );
const allUses = (id: string, kind: string) => [
  `${id} website 2026-11-23 2027-06-01 ${kind}`,
  `${id} staff-library 2026-11-23 2027-06-01 ${kind}`,
  `${id} presentation 2026-11-23 2027-02-20 ${kind}`,
  `${id} learning 2026-11-23 2027-06-01 ${kind}`,
];
const newRecords = (data: Typed) => {
  inConsent(0, 'record', 'SOS-2026-101')(data);
  inConsent(1, 'record', 'SOS-2026-102')(data);
};

describe('what a change newly shows', () => {
  it('is nothing if nothing changed, or somebody said no', async () => {
    expect(await openingsOf(folders)).toEqual([]);
    editStory(folders.after, 'k7m2qx', inConsent(0, 'withdrawnOn', '2026-11-20'));
    expect(await openingsOf(folders)).toEqual([]);
  });

  it('is every use of a new story, in both libraries', async () => {
    await putStory(folders.after, { id: 'newone2' });
    const [opened, ...others] = await openingsOf(folders);
    expect(others).toEqual([]);
    expect(opened).toMatchObject({
      story: { id: 'newone2' },
      file: 'stories/young-person/newone2/index.mdx',
      ...{ before: undefined, earlierIds: [], similarIds: [] },
    });
    expect(opened?.openings).toHaveLength(8);
    expect(await listPublic()).toEqual(allUses('newone2', 'first'));
  });

  it('is only the added days if every review lasts longer', async () => {
    put(folders.after, 'library.yaml', 'recheckMonths: 18\n');
    expect(await listPublic()).toEqual(
      ['k7m2qx', 'other22'].flatMap((id) => [
        `${id} website 2027-06-02 2027-08-31 longer`,
        `${id} staff-library 2027-06-02 2027-08-31 longer`,
        `${id} learning 2027-06-02 2027-06-30 longer`,
      ]),
    );
  });

  it('is only the added use if a story is shown for one more use', async () => {
    editStory(folders.before, 'k7m2qx', inRelease(0, 'uses', [{ use: 'website' }]));
    expect(await listPublic()).toEqual(
      allUses('k7m2qx', 'again').filter((line) => !line.includes(' website ')),
    );
  });

  it('counts as shown again in the library that did not show it, even if the other library did', async () => {
    editStory(folders.before, 'k7m2qx', inRelease(0, 'uses', [{ use: 'website' }]));
    const [opened] = await openingsOf(folders);
    const inStaffLibrary = opened?.openings.filter(({ audience }) => audience === 'staff');
    expect(inStaffLibrary?.map(({ use, kind }) => `${use} ${kind}`)).toEqual([
      'website again',
      'staff-library again',
      'presentation again',
      'learning again',
    ]);
  });

  it('is every use of a story with other words', async () => {
    const body = validBody.replace('Tuesday', 'Friday');
    await putStory(folders.after, { id: 'k7m2qx', body });
    expect(await listPublic()).toEqual(allUses('k7m2qx', 'again'));
  });

  it('is a story whose copy is deleted, although the story itself did not change', async () => {
    putCopy(folders.before, 'k7m2qx', 'double2');
    expect(await listPublic()).toEqual(allUses('k7m2qx', 'again'));
  });

  it('is a story whose copy is deleted, also if its file names another fingerprint', async () => {
    const comment = '# It replaces 7F3K-Q2MX-9HTA-G.\n';
    for (const contentDir of [folders.before, folders.after]) {
      const file = join(storyIn(contentDir, 'k7m2qx'), 'index.mdx');
      const text = readFileSync(file, 'utf8').replace('title:', `${comment}title:`);
      writeFileSync(file, text);
    }
    putCopy(folders.before, 'k7m2qx', 'double2');
    const copy = join(storyIn(folders.before, 'double2'), 'index.mdx');
    writeFileSync(copy, readFileSync(copy, 'utf8').replace(comment, ''));
    expect(await listPublic()).toEqual(allUses('k7m2qx', 'again'));
  });

  it('is nothing if a story gets a copy, because both are held back', async () => {
    putCopy(folders.after, 'k7m2qx', 'double2');
    expect(await openingsOf(folders)).toEqual([]);
  });
});

describe('a story that a change shows under another id', () => {
  const move = (id: string) => {
    renameSync(storyIn(folders.after, 'k7m2qx'), storyIn(folders.after, id));
    editStory(folders.after, id, (data) => (data['id'] = id));
  };

  it('shows nothing new if it has the same people and nothing else changed', async () => {
    move('moved22');
    expect(await openingsOf(folders)).toEqual([]);
  });

  it('is compared with the deleted story of the same people', async () => {
    move('moved22');
    editStory(folders.before, 'k7m2qx', inRelease(0, 'uses', [{ use: 'website' }]));
    const [opened] = await openingsOf(folders);
    expect(opened).toMatchObject({ earlierIds: ['k7m2qx'], similarIds: [] });
    expect(opened?.before?.spans).toMatchObject([{ audience: 'public', use: 'website' }]);
    expect(await listPublic()).toEqual(
      allUses('moved22', 'again').filter((line) => !line.includes(' website ')),
    );
  });

  it('is compared with the deleted story also if one reference was corrected', async () => {
    move('moved22');
    editStory(folders.after, 'moved22', inConsent(0, 'record', 'SOS-2026-101'));
    expect(await openingsOf(folders)).toEqual([]);
  });

  it('was shown before if a story with nearly the same words was there', async () => {
    const body = addOwnWords(validBody, 'k7m2qx').replace('Tuesday', 'Friday');
    await putStory(folders.after, { id: 'newid22', body, change: newRecords });
    const [opened] = await openingsOf(folders);
    expect(opened).toMatchObject({ earlierIds: [], similarIds: ['k7m2qx'], before: undefined });
    expect(await listPublic()).toEqual(allUses('newid22', 'again'));
  });

  it('was shown before also if that story is deleted', async () => {
    move('moved22');
    editStory(folders.after, 'moved22', newRecords);
    const [opened] = await openingsOf(folders);
    expect(opened).toMatchObject({ earlierIds: [], similarIds: ['k7m2qx'], before: undefined });
    rmSync(storyIn(folders.before, 'k7m2qx'), { recursive: true });
    expect(await listPublic()).toEqual(allUses('moved22', 'first'));
  });
});
