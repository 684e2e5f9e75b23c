import { expect, test } from 'vitest';
import { formatDeskStatus } from '../../../src/desk-server/desk-status.ts';

const address = 'http://localhost:4321/admin/';
const openStatus = {
  folder: '/home/jo/library',
  followed: 'main',
  current: 'main',
  hasConflict: false,
  conflicts: [],
  unreadable: [],
};

test('the status names the address of the desk and the command that merges its work', () => {
  expect(formatDeskStatus(openStatus, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git merge editorial"
  `);
});

test('the status of a closed desk is its reason', () => {
  expect(formatDeskStatus({ closed: 'There is no git.' }, address)).toMatchInlineSnapshot(
    `"The desk is closed. There is no git."`,
  );
});

test('the status says how work on another branch, or on none, gets into the desk', () => {
  expect(formatDeskStatus({ ...openStatus, current: 'trial' }, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git switch main && git merge editorial
    You are on trial: what lies here shows on the site, and comes into the desk once it is on main."
  `);
  expect(formatDeskStatus({ ...openStatus, followed: '', current: '' }, address))
    .toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into a branch of yours, run in /home/jo/library: git merge editorial
    You are on no branch: what lies here shows on the site, and comes into the desk once it is on a branch."
  `);
});

test('the status warns a person who has the branch of a draft checked out', () => {
  const current = 'cms/family/k7m2qx/index';
  expect(formatDeskStatus({ ...openStatus, current }, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git switch main && git merge editorial
    You are on the branch of a draft. The site does not show the draft, and the desk cannot open it until you leave the branch: git switch main"
  `);
});

test('the status lists conflicts and files that git cannot add', () => {
  expect(
    formatDeskStatus(
      {
        ...openStatus,
        hasConflict: true,
        conflicts: ['content/library.yaml'],
        unreadable: ['content/x.jpg'],
      },
      address,
    ),
  ).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git merge editorial
    What was committed on main and what was published in the desk cannot be brought together without you, so the desk does not have those commits. Merge as above and choose; the desk takes it from there.
    These files have two versions, one changed by hand and one from the desk. The site shows neither until you have merged them:
      content/library.yaml
    git cannot add these files, so the site does not show them. git add says why:
      content/x.jpg"
  `);
});
