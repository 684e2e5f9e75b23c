import { expect, test } from 'vitest';
import { deskWords } from '../../../src/desk-server/words.ts';

const address = 'http://localhost:4321/admin/';
const fine = {
  folder: '/home/jo/library',
  follows: 'main',
  current: 'main',
  apart: false,
  conflicts: [],
  unread: [],
};

test('says where the desk is, and how its work comes into the person’s branch', () => {
  expect(deskWords(fine, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git merge editorial"
  `);
});

test('says why it is closed', () => {
  expect(deskWords({ closed: 'There is no git.' }, address)).toMatchInlineSnapshot(
    `"The desk is closed. There is no git."`,
  );
});

test('says what becomes of work on another branch, or on none', () => {
  expect(deskWords({ ...fine, current: 'trial' }, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git switch main && git merge editorial
    You are on trial: what lies here shows on the site, and comes into the desk once it is on main."
  `);
  expect(deskWords({ ...fine, follows: '', current: '' }, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into a branch of yours, run in /home/jo/library: git merge editorial
    You are on no branch: what lies here shows on the site, and comes into the desk once it is on a branch."
  `);
});

test('says what becomes of a draft whose branch the person is on', () => {
  const current = 'cms/family/k7m2qx/index';
  expect(deskWords({ ...fine, current }, address)).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git switch main && git merge editorial
    You are on the branch of a draft. It is not shown, and the desk cannot open it until you leave it: git switch main"
  `);
});

test('says what a person has to bring together', () => {
  expect(
    deskWords(
      { ...fine, apart: true, conflicts: ['content/library.yaml'], unread: ['content/x.jpg'] },
      address,
    ),
  ).toMatchInlineSnapshot(`
    "The desk is at http://localhost:4321/admin/
    What is published there lies on the branch editorial. To bring it into main, run in /home/jo/library: git merge editorial
    What was committed on main and what was published in the desk cannot be brought together without you, so the desk does not have those commits. Merge as above and choose; the desk takes it from there.
    Of these files there are two versions, by hand and from the desk, so neither is shown until you have merged:
      content/library.yaml
    git cannot take up these files, so they are not shown; git add says why:
      content/x.jpg"
  `);
});
