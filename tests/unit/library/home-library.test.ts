import { beforeEach, expect, test } from 'vitest';
import type { HomeLibrary } from '../../../src/checks/desk-home.ts';
import { computeReceiptCode } from '../../../src/consent/receipt-code.ts';
import { findLibraryDueDates } from '../../../src/library/library-due-dates.ts';
import { toHomeLibrary } from '../../../src/library/home-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;

async function readHome(on = today): Promise<HomeLibrary> {
  return toHomeLibrary(await readLibrary({ contentDir, on, audience: 'public' }), on);
}

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

test('a story that is shown has the day since when it can be as it is now', async () => {
  await putStory(contentDir, { id: 'k7m2qx' });
  const { stories } = await readHome();
  expect(stories).toMatchObject([
    { kind: 'young-person', folder: 'k7m2qx', title: 'The kettle was always on', reasons: [] },
  ]);
  // The safeguarding review is later than the releases and the first day.
  expect(stories[0]?.shownSince).toBe('2026-06-01');
});

test('a story that is held back has the reasons of the check, and no advice', async () => {
  const change = (data: Record<string, unknown>) => {
    Object.assign(data['safeguarding'] as object, { outcome: 'hold' });
  };
  await putStory(contentDir, { id: 'k7m2qx', change });
  put(contentDir, 'stories/family/abc234/index.mdx', 'No front matter');
  const { stories } = await readHome();
  const paused = stories.find(({ folder }) => folder === 'k7m2qx');
  expect(paused?.shownSince).toBeUndefined();
  expect(paused?.reasons).toEqual([
    expect.objectContaining({ severity: 'info', field: 'safeguarding.outcome' }),
  ]);
  const broken = stories.find(({ folder }) => folder === 'abc234');
  expect(broken).toMatchObject({ kind: 'family', reasons: [{ severity: 'error' }], due: [] });
  expect(broken?.title).toBeUndefined();
});

test('due dates are those of the command, with the person and the use that they are about', async () => {
  await putStory(contentDir, { id: 'k7m2qx' });
  const on = '2027-01-01';
  const library = await readLibrary({ contentDir, on, audience: 'public' });
  const { stories, takeDowns } = await toHomeLibrary(library, on);
  const due = stories.flatMap((story) => story.due);
  expect(takeDowns).toEqual([]);
  expect(due.map(({ on: day, field }) => [day, field])).toEqual(
    findLibraryDueDates(library, on).map(({ on: day, field }) => [day, field]),
  );
  expect(due).toContainEqual({
    what: 'use-ends',
    on: '2027-02-20',
    field: 'people[0].consent.release.uses[2].until',
    who: 'young person, 16',
    use: 'presentation',
  });
});

test('a recording that has to come down at its host is listed apart, also of a deleted story', async () => {
  put(
    contentDir,
    'removals/q4n8vt.yaml',
    'id: q4n8vt\nremovedOn: 2026-11-20\nhostTakeDown: unconfirmed\n',
  );
  const { stories, takeDowns } = await readHome();
  expect(stories).toEqual([]);
  expect(takeDowns).toEqual([
    { id: 'q4n8vt', what: 'host-take-down', on: '2026-11-20', field: 'hostTakeDown' },
  ]);
});

test('knows the codes of the receipts of everyone with a say, and no reference in the register', async () => {
  await putStory(contentDir, { id: 'k7m2qx' });
  const home = await readHome();
  expect(home.stories[0]?.receipts).toEqual([
    await computeReceiptCode('k7m2qx', 'SOS-2026-014'),
    await computeReceiptCode('k7m2qx', 'SOS-2026-015'),
  ]);
  expect(JSON.stringify(home)).not.toContain('SOS-');
});
