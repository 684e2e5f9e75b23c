import { expect, test } from 'vitest';
import {
  isEmptyPlan,
  mayBeListed,
  planRemoval,
} from '../../../../src/publish/only-remove/plan-removal.ts';
import { shownContentKey } from '../../../../src/library/shown-content-key.ts';
import { publicStory } from '../../../support/public-story.ts';

const story = publicStory();
const last = {
  folder: '',
  on: '2026-11-23',
  stories: {
    'young-person/k7m2qx': shownContentKey(story),
    'family/q4n8vt': shownContentKey(story),
  },
  uses: { k7m2qx: story.uses, q4n8vt: story.uses, w3h9t7: [] },
};

test('a plan removes the stories that do not stay, and keeps the check page of every story', () => {
  const plan = planRemoval([story], last);
  expect([...plan.removed]).toEqual(['q4n8vt']);
  expect(plan.closedUses.size).toBe(0);
  expect(isEmptyPlan(plan)).toBe(false);
  expect(plan.checkPages).toEqual([
    { id: 'k7m2qx', uses: story.uses },
    { id: 'q4n8vt', uses: [] },
    { id: 'w3h9t7', uses: [] },
  ]);
});

test('a plan lists the closed uses of a story that stays', () => {
  const website = story.uses.slice(0, 1);
  const plan = planRemoval([publicStory({ uses: website })], last);
  expect([...plan.closedUses]).toEqual([['k7m2qx', new Set(['presentation'])]]);
  expect(mayBeListed(plan, 'k7m2qx')).toBe(true);
  expect(mayBeListed(plan, 'k7m2qx', 'presentation')).toBe(false);
  expect(mayBeListed(plan, 'q4n8vt')).toBe(false);
});

test('a plan is empty if every story stays with all its uses', () => {
  const { 'young-person/k7m2qx': key } = last.stories;
  expect(
    isEmptyPlan(planRemoval([story], { ...last, stories: { 'young-person/k7m2qx': key } })),
  ).toBe(true);
});

test('a plan names a story that search engines may list no longer, and removes nothing else of it', () => {
  const plan = planRemoval([publicStory({ findable: false })], last);
  expect([...plan.unlisted]).toEqual(['k7m2qx']);
  expect(plan.closedUses.size).toBe(0);
  const { 'young-person/k7m2qx': key } = last.stories;
  const alone = { ...last, stories: { 'young-person/k7m2qx': key } };
  expect(isEmptyPlan(planRemoval([publicStory({ findable: false })], alone))).toBe(false);
});

test('a plan names no story that search engines could not list before', () => {
  const hidden = publicStory({ findable: false });
  const stories = { 'young-person/k7m2qx': shownContentKey(hidden) };
  expect(planRemoval([hidden], { ...last, stories }).unlisted.size).toBe(0);
});
