import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDueCalendar } from '../../../../src/exports/calendar/due-calendar.ts';
import { writeCsv } from '../../../../src/exports/register/csv.ts';
import { writeConsentRecords } from '../../../../src/exports/register/consent-records.ts';
import { writeReceipt } from '../../../../src/exports/register/receipt-page.ts';
import {
  toPeopleTable,
  toRegisterTables,
} from '../../../../src/exports/register/register-tables.ts';
import {
  writeTerminalDetails,
  writeTerminalTable,
} from '../../../../src/exports/register/terminal-register.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { openCache } from '../../../../src/runtime/cache.ts';
import { readRegister } from '../../../../src/library/register/read-register.ts';
import { audiences, audienceUse } from '../../../../src/story/vocabulary.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { put, putCopy, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { today, type Typed } from '../../../support/valid-story.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';

let contentDir: string;

/** Reads the register, and counts the stories that were checked. */
async function read({ on = today, historicalIds = [] as string[], rules = 'one' } = {}) {
  const cache = await openCache(join(contentDir, '../cache.json'));
  let checkedCount = 0;
  const countingCache = {
    ...cache,
    set: (...found: Parameters<typeof cache.set>) => {
      if (found[0].startsWith('findings ')) checkedCount += 1;
      cache.set(...found);
    },
  };
  const register = await readRegister({ contentDir, on }, countingCache, rules, historicalIds);
  await cache.save();
  return { register, checkedCount };
}

const availability = async (id: string) => {
  const { register } = await read();
  const story = register.stories.find((each) => each.id === id);
  return (
    story && [
      story.foundIn,
      story.availability.public.until ?? story.availability.public.heldBackBy,
    ]
  );
};

beforeEach(() => {
  contentDir = join(newFolder(), 'content');
  putLists(contentDir);
});

describe('the register', () => {
  it('has every story: shown, held back, broken, removed, or only in the history', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'held22',
      change: (data) => (data['publishFrom'] = '2027-01-01'),
    });
    put(contentDir, 'stories/family/broken2/index.mdx', '---\ntitle: [\n---\n\nWords\n');
    put(contentDir, 'stories/famly/stray22/index.mdx', 'Words\n');
    put(contentDir, 'stories/family/robins-story/index.mdx', '---\n{}\n---\n');
    put(contentDir, 'removals/gone22.yaml', 'id: gone22\nremovedOn: 2026-11-01\n');
    const { register } = await read({ historicalIds: ['k7m2qx', 'past22', 'gone22'] });
    const facts = register.stories.map(({ id, foundIn, availability }) => [
      id,
      foundIn,
      availability.public.until ?? availability.public.heldBackBy.join(),
    ]);
    expect(facts).toEqual([
      ['', 'folder', expect.stringContaining('id-invalid')],
      ['broken2', 'folder', 'unreadable-yaml'],
      ['gone22', 'removal', 'removed'],
      ['held22', 'folder', 'not-yet'],
      ['k7m2qx', 'folder', '2027-06-01'],
      ['past22', 'history', ''],
      ['stray22', 'folder', 'unknown-kind'],
    ]);
  });

  it('agrees with the build for each audience and day', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'staff22',
      change: (data) => {
        const { people } = data as Typed & FrontMatter;
        deciderAt({ people } as FrontMatter, 0).consent.release.uses.shift();
      },
    });
    await putStory(contentDir, {
      id: 'unlike2',
      changeAfterApproval: (data) => (data['title'] = 'Another'),
    });
    await putStory(contentDir, {
      id: 'ringme2',
      change: (data) => (data['summary'] = 'Ring 01632 960 123.'),
    });
    await putStory(contentDir, { id: 'themed2', change: (data) => (data['themes'] = ['no-such']) });
    await putStory(contentDir, { id: 'twice22' });
    await putStory(contentDir, { id: 'twice22', kind: 'family' });
    put(
      contentDir,
      'removals/k7m2qx.yaml',
      'id: k7m2qx\nremovedOn: 2026-11-01\nuses: [learning]\n',
    );
    for (const on of [today, '2027-03-01', '2027-06-01', '2027-06-02', '2029-01-01']) {
      const { register } = await read({ on });
      for (const audience of audiences) {
        const { checkPages: checks } = await readLibrary({ contentDir, on, audience });
        const shown = new Map(
          register.stories.map(({ id, availability }) => [id, availability[audience]]),
        );
        expect([...shown].map(([id, { uses }]) => ({ id, uses }))).toEqual(checks);
        for (const { uses, until } of shown.values()) {
          expect(until).toBe(uses.find(({ use }) => use === audienceUse[audience])?.until);
        }
      }
    }
  });

  it('shows an unreadable removal, which refuses every story that the removal may mean', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    put(contentDir, 'removals/k7m2qx.yml', 'soon');
    expect(await availability('k7m2qx')).toEqual(['folder', ['removal-unreadable']]);
  });

  it('gives each due date with the person whom the date concerns', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    const { register } = await read({ on: '2027-02-21' });
    expect(register.stories[0]?.due).toEqual([
      { what: 'review', on: '2027-02-20', person: 1 },
      { what: 'review', on: '2027-02-21', person: 2 },
      { what: 'safeguarding-review', on: '2027-06-01' },
      { what: 'use-ends', on: '2027-06-30', person: 2, use: 'learning' },
      { what: 'ask-again', on: '2027-09-01', person: 1 },
      { what: 'release-ends', on: '2028-02-20', person: 1 },
      { what: 'release-ends', on: '2028-02-21', person: 2 },
      { what: 'ask-again', on: '2029-05-01', person: 2 },
    ]);
  });
});

describe('a story that has not changed', () => {
  it('is not checked again on any day, and is judged as before', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'unlike2',
      changeAfterApproval: (data) => (data['title'] = 'Another'),
    });
    const first = await read();
    expect(first.checkedCount).toBe(2);
    expect(await read()).toEqual({ register: first.register, checkedCount: 0 });
    const later = await read({ on: '2027-06-02' });
    expect(later.checkedCount).toBe(0);
    expect(later.register.stories[0]?.availability.public.heldBackBy).toEqual(['review-lapsed']);
  });

  it('is checked again if the story, a list or a rule changed, and no other story is', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'other22' });
    await read();
    put(contentDir, 'stories/young-person/k7m2qx/notes.txt', 'Words');
    expect((await read()).checkedCount).toBe(1);
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    const { register, checkedCount } = await read();
    expect(checkedCount).toBe(2);
    expect(register.stories[0]?.availability.public.uses).toEqual([]);
    expect((await read({ rules: 'two' })).checkedCount).toBe(2);
  });

  it('is still held back once another folder has its name', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await read();
    await putStory(contentDir, { id: 'k7m2qx', kind: 'family' });
    const { register } = await read();
    expect(register.stories.map(({ availability }) => availability.public.heldBackBy)).toEqual([
      ['id-twice'],
      ['id-twice'],
    ]);
  });
});

it('duplicates are held back in the register, and a removal of one refuses both', async () => {
  await putStory(contentDir, { id: 'k7m2qx' });
  putCopy(contentDir, 'k7m2qx', 'q4n8vt');
  const because = async () =>
    (await read()).register.stories.map(({ availability }) => availability.public.heldBackBy);
  expect(await because()).toEqual([['story-twice'], ['story-twice']]);
  put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-01\n');
  expect(await because()).toEqual([['same-words-refused'], ['removed']]);
});

it('a story is held back in the register even if the release of its copy has ended, as in the library', async () => {
  await putStory(contentDir, { id: 'k7m2qx' });
  putCopy(contentDir, 'k7m2qx', 'q4n8vt');
  const copy = join(contentDir, 'stories/young-person/q4n8vt/index.mdx');
  const ended = readFileSync(copy, 'utf8').replaceAll(/expiresOn: .*/g, 'expiresOn: 2026-11-01');
  writeFileSync(copy, ended);
  const { stories } = (await read()).register;
  expect(stories.map(({ availability }) => availability.public.heldBackBy)).toEqual([
    ['story-twice'],
    ['release-expired'],
  ]);
});

it('the register has no free text in any format', async () => {
  const freeText = 'QQQ';
  await putStory(contentDir, {
    id: 'k7m2qx',
    change: (data) => {
      const story = data as Typed & FrontMatter;
      for (const field of ['title', 'summary', 'place', 'pullQuote', 'inBrief'] as const)
        story[field] = `${freeText} ${field}`;
      for (const person of story.people) {
        person.description = `${freeText} person`;
        if (person.part === 'mentioned') continue;
        person.consent.takenBy = `${freeText} worker`;
        person.consent.release.witness = `${freeText} witness`;
        if (person.name !== undefined) person.name = `${freeText} name`;
      }
      story.safeguarding.reviewedBy = `${freeText} lead`;
      story.principles['voice'] = `${freeText} told it aloud and we wrote it down.`;
    },
    body: `${freeText} body.\n`,
  });
  put(contentDir, `stories/family/${freeText.toLowerCase()}-story/index.mdx`, '---\n{}\n---\n');
  const { register } = await read();
  const story = register.stories.find(({ id }) => id === 'k7m2qx')!;
  const context = { ...register, sayNoAddress: undefined, checkAddress: undefined };
  const written = [
    JSON.stringify(register.stories),
    writeTerminalTable(register),
    writeTerminalDetails(register),
    writeCsv(toPeopleTable(register)),
    JSON.stringify(toRegisterTables(register)),
    writeDueCalendar(register),
    writeConsentRecords(register, undefined),
    ...story.people.slice(0, 2).map((person) => writeReceipt(story, person, context)),
  ];
  expect(written.map((text) => text.toUpperCase().includes(freeText))).toEqual(
    written.map(() => false),
  );
  expect(written[0]).toContain('SOS-2026-014');
});
