import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskHome } from '../../src/checks/desk-home.ts';
import type { StoryForLead } from '../../src/checks/story-for-lead.ts';
import type { StoryNotes } from '../../src/checks/story-notes.ts';
import { createDeskRepository, publishNew } from '../support/desk-repository.ts';
import { git } from '../support/git.ts';
import { listeningDesk, type ListeningDesk } from '../support/listening-desk.ts';

const note = 'Could a neighbour tell who “this” is? – è';
const reply = 'I have taken the street out.';
const key = { collection: 'family', slug: 'new234/index' };
const story = (words: string, fingerprint?: string) =>
  `---\ntitle: A pear tree\n${fingerprint === undefined ? '' : `safeguarding:\n  outcome: clear\n  reviewedOn: 2026-11-20\n  fingerprint: ${fingerprint}\n`}---\n\n${words}\n`;

let desk: ListeningDesk;
let folder: string;
const change = (each: object) => desk.ask('changeNotes', { ...key, change: each });
const ask = async (text = note) => {
  const { data } = await change({ type: 'ask', text });
  return (data as StoryNotes).notes.at(-1)?.id ?? '';
};
const readStory = async () => (await desk.ask('storyForLead', key)).data as StoryForLead;
const readConversations = async () => ((await desk.ask('home', {})).data as DeskHome).conversations;

beforeEach(async () => {
  const repository = createDeskRepository();
  folder = repository.folder;
  desk = await listeningDesk(repository.contentDir);
});

describe('a note of a lead', () => {
  test('waits for the editor, and its answer for the lead, until it is closed', async () => {
    await desk.save('new234', story('We sat under it.'));
    const id = await ask();
    expect(await readConversations()).toEqual([
      { ...key, next: 'editor', last: { by: 'lead', text: note } },
    ]);

    await change({ type: 'reply', note: id, by: 'editor', text: reply });
    expect(await readConversations()).toEqual([
      { ...key, next: 'lead', last: { by: 'editor', text: reply } },
    ]);

    await change({ type: 'close', note: id });
    expect(await readConversations()).toEqual([]);
    const { notes } = await readStory();
    expect(notes).toEqual([
      expect.objectContaining({ text: note, closedOn: expect.any(String) as unknown }),
    ]);
    expect(notes[0]?.replies).toEqual([expect.objectContaining({ by: 'editor', text: reply })]);
  });

  test('stays when its story is published and when a draft is discarded', async () => {
    await desk.save('new234', story('We sat under it.'));
    await ask();
    await desk.move('new234', 'pending_publish');
    await desk.publishDraft('new234');
    await desk.save('new234', story('We sat beside it.'), {
      newEntry: false,
      opened: story('We sat under it.'),
    });
    await desk.ask('deleteUnpublishedEntry', key);
    expect((await readStory()).notes).toHaveLength(1);
  });

  test('is in no branch and in nothing that the library is built from', async () => {
    await desk.save('new234', story('We sat under it.'));
    const id = await ask('Nobody outside may read this sentence.');
    await change({ type: 'reply', note: id, by: 'editor', text: 'Nor this answer.' });
    await desk.move('new234', 'pending_publish');
    await desk.publishDraft('new234');
    const { contentDir } = await desk.publish();
    const built = readFolder(contentDir);
    expect(built).toContain('We sat under it.');
    const branches = git(folder, 'log', '--branches', '--patch', '--format=%B%N');
    expect(branches).toContain('We sat under it.');
    for (const text of [built, branches]) {
      expect(text).not.toContain('Nobody outside');
      expect(text).not.toContain('Nor this answer');
    }
  });

  test('is refused if it could lead straight to a person, and nothing is recorded', async () => {
    const { status, data } = await change({ type: 'ask', text: 'Ring 020 7946 0018 about it.' });
    expect(status).toBe(409);
    expect(data).toEqual({ error: expect.stringContaining('Nothing was recorded.') as unknown });
    expect(await readConversations()).toEqual([]);
  });

  test('takes no answer once it is closed', async () => {
    const id = await ask();
    await change({ type: 'close', note: id });
    const { status, data } = await change({ type: 'reply', note: id, by: 'editor', text: reply });
    expect(status).toBe(409);
    expect(data).toEqual({ error: expect.stringContaining('Copy what you wrote') as unknown });
  });

  test('is about a story, and about nothing else', async () => {
    const theme = { collection: 'themes', slug: 'trust' };
    expect(
      await desk.ask('changeNotes', { ...theme, change: { type: 'ask', text: note } }),
    ).toMatchObject({ status: 409 });
    expect(await change({ type: 'move', to: 'published' })).toMatchObject({ status: 422 });
  });
});

test('somebody who is chosen to act next stays so until the draft moves on', async () => {
  await desk.save('new234', story('We sat under it.'));
  await change({ type: 'assign', to: 'lead' });
  expect(await readConversations()).toEqual([{ ...key, next: 'lead' }]);
  await desk.move('new234', 'pending_review');
  expect(await readConversations()).toEqual([]);
});

describe('what the lead’s page reads', () => {
  test('is the version of the last review, and what was done since, the latest first', async () => {
    const reviewed = story('We sat under it.', '7F3K-Q2MX-9HTA-G');
    await desk.save('new234', story('We sat there.'));
    await desk.save('new234', reviewed, { newEntry: false, opened: story('We sat there.') });
    await desk.move('new234', 'pending_publish');
    await desk.publishDraft('new234');
    const changed = story('We sat beside it.', '7F3K-Q2MX-9HTA-G');
    await desk.save('new234', changed, { newEntry: false, opened: reviewed });
    const read = await readStory();
    expect(read.status).toBe('draft');
    expect(read.reviewed).toEqual({ on: expect.any(String) as unknown, text: reviewed, files: [] });
    // Git knows the second of a change, and several of these changes are in one second.
    const did = read.history.map((event) => event.did.join(' and '));
    expect(did.at(-1)).toBe('begun');
    expect(did.toSorted()).toEqual(
      ['written', 'published', 'pending_publish', 'reviewed and written', 'begun'].toSorted(),
    );
    expect(new Set(read.history.map(({ who }) => who)).size).toBe(1);
  });

  test('is no version if nobody has reviewed the story, and nothing of another story', async () => {
    await desk.save('new234', story('We sat under it.'));
    await publishNew(desk, 'other2', story('Elsewhere.'));
    const read = await readStory();
    expect(read.reviewed).toBeUndefined();
    expect(read.history.map(({ did }) => did)).toEqual([['begun']]);
  });

  test('is not for a window without the token', async () => {
    expect(await desk.ask('storyForLead', key, { 'x-desk-token': '' })).toMatchObject({
      status: 403,
    });
  });
});

/** Reads every file in a folder into one text. */
function readFolder(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
