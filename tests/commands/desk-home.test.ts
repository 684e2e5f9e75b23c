import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskHome } from '../../src/checks/desk-home.ts';
import { createDeskRepository, publishNew } from '../support/desk-repository.ts';
import { listeningDesk, type ListeningDesk } from '../support/listening-desk.ts';

const story = (outcome: string) =>
  `---\ntitle: A pear tree\nsafeguarding:\n  outcome: ${outcome}\n---\n\nWe sat under it.\n`;
const built = {
  on: '2026-11-23',
  stories: [
    {
      kind: 'family' as const,
      folder: 'new234',
      shownSince: '2026-11-01',
      reasons: [],
      due: [],
      receipts: [],
    },
  ],
  takeDowns: [],
};

let desk: ListeningDesk;
const readHome = async () => (await desk.ask('home', {})).data as DeskHome;

beforeEach(async () => {
  desk = await listeningDesk(createDeskRepository().contentDir);
});

describe('the first page of the desk', () => {
  test('lists the drafts with title and status, and the library once it is built', async () => {
    expect(await readHome()).toEqual({ drafts: [], leaving: [], conversations: [] });
    await desk.save('new234', story('clear'));
    await desk.save('draft2', 'no front matter');
    await desk.move('new234', 'pending_publish');
    desk.libraryBuilt(built);
    const { library, drafts } = await readHome();
    expect(library).toEqual(built);
    const savedOn: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(drafts).toHaveLength(2);
    expect(drafts).toEqual(
      expect.arrayContaining([
        { collection: 'family', slug: 'draft2/index', status: 'draft', savedOn },
        {
          collection: 'family',
          slug: 'new234/index',
          title: 'A pear tree',
          status: 'pending_publish',
          savedOn,
        },
      ]),
    );
  });

  test('lists a no from the moment it is saved until a build has taken it in', async () => {
    await publishNew(desk, 'new234', story('clear'));
    await desk.publish();
    desk.libraryBuilt(built);
    expect((await readHome()).leaving).toEqual([]);
    await desk.save('new234', story('hold'), { newEntry: false, opened: story('clear') });
    expect((await readHome()).leaving).toEqual(['new234']);

    // The build that ends now began before the no.
    desk.libraryBuilt(built);
    expect((await readHome()).leaving).toEqual(['new234']);
    await desk.publish();
    desk.libraryBuilt(built);
    expect((await readHome()).leaving).toEqual([]);
  });

  test('is not for a window without the token', async () => {
    expect(await desk.ask('home', {}, { 'x-desk-token': '' })).toMatchObject({ status: 403 });
  });
});
