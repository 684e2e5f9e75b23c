import { beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkLibrary } from '../../../../src/library/check-library.ts';
import { toPublicPacks } from '../../../../src/library/packs/public-pack.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { openCache } from '../../../../src/runtime/cache.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { today, type Typed } from '../../../support/valid-story.ts';

let contentDir: string;
const read = (on = today) => readLibrary({ contentDir, on, audience: 'public' });
const packs = async (on = today) => toPublicPacks(await read(on));
const packIssues = async (on = today) =>
  (await read(on)).issues.filter(({ file }) => file.startsWith('packs/'));

const step = (story: string, minutes = 10) => ({
  story,
  minutes,
  before: `Before the story of ${String(minutes)} minutes.`,
  after: ['What stays with you?'],
});
const round = { minutes: 5, prompt: 'How are you here today?' };

function putPack(change: Record<string, unknown> = {}, body = 'Put the chairs in a circle.'): void {
  const data = {
    title: 'Listening well',
    use: 'learning',
    forWhom: 'A team',
    aims: ['Listen.'],
    checkIn: round,
    path: [step('k7m2qx'), step('p4hv8n', 20)],
    closing: round,
    ...change,
  };
  put(
    contentDir,
    'packs/listening-well.mdx',
    `---\n${stringify(data, { aliasDuplicateObjects: false })}---\n\n${body}\n`,
  );
}

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, {
    id: 'p4hv8n',
    change: (data) => {
      const [teller] = (data as Typed & FrontMatter).people;
      data.title = 'Nothing like the other story';
      if (teller?.part !== 'storyteller') throw new Error('Nobody tells the story.');
      teller.consent.release.uses = [{ use: 'website' }, { use: 'learning', until: '2027-01-31' }];
    },
    body: 'An account of its own, of which no sentence is in any other story of this library.',
  });
  putPack();
});

describe('the days of a pack', () => {
  test('are those on which every one of its stories may be used', async () => {
    const { stories } = await read();
    const lastDays = stories.map(
      ({ uses }) => uses.find(({ use }) => use === 'learning')?.until ?? '',
    );
    const [pack] = await packs();
    expect(pack?.until).toBe(lastDays.toSorted()[0]);
    expect(pack?.lastDay).toBe(lastDays.toSorted().at(-1));
  });

  test('end for one story without an end for the others', async () => {
    const [before] = await packs('2027-01-31');
    const [after] = await packs('2027-02-01');
    expect(before?.path.map(({ story }) => story)).toEqual(['k7m2qx', 'p4hv8n']);
    expect(after?.path.map(({ story }) => story)).toEqual(['k7m2qx']);
    expect([before?.minutes, after?.minutes]).toEqual([40, 20]);
  });
});

test('the prompts of a story leave the pack together with the story', async () => {
  put(contentDir, 'removals/p4hv8n.yaml', 'id: p4hv8n\nremovedOn: 2026-02-21\n');
  expect(JSON.stringify(await packs())).toContain('Before the story of 10 minutes.');
  expect(JSON.stringify(await packs())).not.toMatch(/p4hv8n|Before the story of 20 minutes/);
});

test('a note names the field of a story that is left out, and gives no reason', async () => {
  put(contentDir, 'removals/p4hv8n.yaml', 'id: p4hv8n\nremovedOn: 2026-02-21\n');
  const [issue, ...others] = await packIssues();
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    rule: 'pack-story-left-out',
    severity: 'warning',
    file: 'packs/listening-well.mdx',
    field: 'path[1].story',
    message:
      'Story p4hv8n may not be used for learning today, so the pack is shown without this story and its prompts.',
  });
  expect(issue?.line).toBeGreaterThan(1);
});

test('a story that allows the website alone is in no pack', async () => {
  putPack({ use: 'recruitment' });
  expect(await packs()).toEqual([]);
  expect((await packIssues()).map(({ rule }) => rule)).toEqual(['pack-without-stories']);
});

describe('a broken pack', () => {
  test.each([
    ['an unknown use', { use: 'press' }, 'use'],
    ['a story twice', { path: [step('k7m2qx'), step('k7m2qx')] }, 'path'],
    ['a story without a question', { path: [{ ...step('k7m2qx'), after: [] }] }, 'path[0].after'],
    ['no aim', { aims: undefined }, 'aims'],
    ['a telephone number', { forWhom: 'Ring 07700 900123' }, 'forWhom'],
  ])('with %s is held back, and the issue names file, line and field', async (_, change, field) => {
    putPack(change);
    expect(await packs()).toEqual([]);
    const [issue] = await packIssues();
    expect(issue).toMatchObject({ file: 'packs/listening-well.mdx', field, severity: 'error' });
  });

  test('holds no story back', async () => {
    put(contentDir, 'packs/listening-well.mdx', 'Words without a front matter.');
    const { stories, issues } = await read();
    expect(stories).toHaveLength(2);
    expect(issues.map(({ rule, line }) => [rule, line])).toEqual([['front-matter-missing', 1]]);
  });
});

test('an id that looks like a postcode is no detail about a person', async () => {
  putPack({ path: [step('ns3p6tx'), step('k7m2qx')] });
  expect((await packIssues()).map(({ rule }) => rule)).toEqual(['pack-story-left-out']);
});

test('the check has the same issues about packs as a build', async () => {
  put(contentDir, 'removals/p4hv8n.yaml', 'id: p4hv8n\nremovedOn: 2026-02-21\n');
  const cache = await openCache(`${newFolder()}/cache.json`);
  const options = { contentDir, on: today, audience: 'public' as const };
  const inBuild = (await read()).issues;
  expect(await checkLibrary(options, cache, 'rules')).toEqual(inBuild);
  expect(await checkLibrary(options, cache, 'rules')).toEqual(inBuild);
});
