import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDueCalendar } from '../../../src/exports/calendar/due-days.ts';
import { writeCsv } from '../../../src/exports/register/csv.ts';
import { writeRecords } from '../../../src/exports/register/json-ld.ts';
import { writeReceipt } from '../../../src/exports/register/receipt.ts';
import { peopleSheet, sheetsOf } from '../../../src/exports/register/sheets.ts';
import { writeDetails, writeTable } from '../../../src/exports/register/table.ts';
import { readLibrary } from '../../../src/library/library.ts';
import { openMemory } from '../../../src/runtime/memory.ts';
import { readRegister, type Looked } from '../../../src/library/register/read-register.ts';
import { audiences, audienceUse } from '../../../src/story/vocabulary.ts';
import { decider } from '../../support/at-gate.ts';
import { put, putCopy, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today, type Typed } from '../../support/valid-story.ts';
import type { FrontMatter } from '../../../src/story/schema/story.ts';

let contentDir: string;

/** The register, and how many stories had to be looked through for it. */
async function read({ on = today, everHeld = [] as string[], rules = 'one' } = {}) {
  const memory = await openMemory<Looked>(join(contentDir, '../memory.json'));
  let looked = 0;
  const counting = {
    ...memory,
    keep: (...found: Parameters<typeof memory.keep>) => {
      looked += 1;
      memory.keep(...found);
    },
  };
  const register = await readRegister({ contentDir, on }, counting, rules, everHeld);
  await memory.save();
  return { register, looked };
}

const standing = async (id: string) => {
  const { register } = await read();
  const story = register.stories.find((each) => each.id === id);
  return story && [story.kept, story.standing.public.until ?? story.standing.public.because];
};

beforeEach(() => {
  contentDir = join(newFolder(), 'content');
  putLists(contentDir);
});

describe('the register', () => {
  it('holds every story that was ever held: shown, held back, broken, removed, or known to git alone', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'held22',
      change: (data) => (data['publishFrom'] = '2027-01-01'),
    });
    put(contentDir, 'stories/family/broken2/index.mdx', '---\ntitle: [\n---\n\nWords\n');
    put(contentDir, 'stories/famly/stray22/index.mdx', 'Words\n');
    put(contentDir, 'stories/family/robins-story/index.mdx', '---\n{}\n---\n');
    put(contentDir, 'removals/gone22.yaml', 'id: gone22\nremovedOn: 2026-11-01\n');
    const { register } = await read({ everHeld: ['k7m2qx', 'past22', 'gone22'] });
    const facts = register.stories.map(({ id, kept, standing }) => [
      id,
      kept,
      standing.public.until ?? standing.public.because.join(),
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

  it('shows what the build shows, in each library, on any day', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'staff22',
      change: (data) => {
        const { people } = data as Typed & FrontMatter;
        decider({ people } as FrontMatter, 0).consent.release.uses.shift();
      },
    });
    await putStory(contentDir, { id: 'unlike2', late: (data) => (data['title'] = 'Another') });
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
        const { checks } = await readLibrary({ contentDir, on, audience });
        const shown = new Map(register.stories.map(({ id, standing }) => [id, standing[audience]]));
        expect([...shown].map(([id, { uses }]) => ({ id, uses }))).toEqual(checks);
        for (const { uses, until } of shown.values()) {
          expect(until).toBe(uses.find(({ use }) => use === audienceUse[audience])?.until);
        }
      }
    }
  });

  it('is told apart by an unreadable removal, which is a no to everything it could mean', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    put(contentDir, 'removals/k7m2qx.yml', 'soon');
    expect(await standing('k7m2qx')).toEqual(['folder', ['removal-unreadable']]);
  });

  it('says what is due, and for whom', async () => {
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

describe('a story in which nothing changed', () => {
  it('is not looked through again, on any day, and is judged as before', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'unlike2', late: (data) => (data['title'] = 'Another') });
    const first = await read();
    expect(first.looked).toBe(2);
    expect(await read()).toEqual({ register: first.register, looked: 0 });
    const later = await read({ on: '2027-06-02' });
    expect(later.looked).toBe(0);
    expect(later.register.stories[0]?.standing.public.because).toEqual(['review-lapsed']);
  });

  it('is looked through again where it, a list or a rule changed, and alone', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'other22' });
    await read();
    put(contentDir, 'stories/young-person/k7m2qx/notes.txt', 'Words');
    expect((await read()).looked).toBe(1);
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    const { register, looked } = await read();
    expect(looked).toBe(2);
    expect(register.stories[0]?.standing.public.uses).toEqual([]);
    expect((await read({ rules: 'two' })).looked).toBe(2);
  });

  it('is held back all the same once another folder has its name', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await read();
    await putStory(contentDir, { id: 'k7m2qx', kind: 'family' });
    const { register } = await read();
    expect(register.stories.map(({ standing }) => standing.public.because)).toEqual([
      ['id-twice'],
      ['id-twice'],
    ]);
  });
});

it('shows as held back what is there twice, as long as both could be shown', async () => {
  await putStory(contentDir, { id: 'k7m2qx' });
  putCopy(contentDir, 'k7m2qx', 'q4n8vt');
  const because = async () =>
    (await read()).register.stories.map(({ standing }) => standing.public.because);
  expect(await because()).toEqual([['story-twice'], ['story-twice']]);
  put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-01\n');
  expect(await because()).toEqual([[], ['removed']]);
});

it('holds nothing that anyone typed freely, in any format', async () => {
  const typed = 'QQQ';
  await putStory(contentDir, {
    id: 'k7m2qx',
    change: (data) => {
      const story = data as Typed & FrontMatter;
      for (const field of ['title', 'summary', 'place', 'pullQuote', 'inBrief'] as const)
        story[field] = `${typed} ${field}`;
      for (const person of story.people) {
        person.description = `${typed} person`;
        if (person.part === 'mentioned') continue;
        person.consent.takenBy = `${typed} worker`;
        person.consent.release.witness = `${typed} witness`;
        if (person.name !== undefined) person.name = `${typed} name`;
      }
      story.safeguarding.reviewedBy = `${typed} lead`;
      story.principles['voice'] = `${typed} told it aloud and we wrote it down.`;
    },
    body: `${typed} body.\n`,
  });
  put(contentDir, `stories/family/${typed.toLowerCase()}-story/index.mdx`, '---\n{}\n---\n');
  const { register } = await read();
  const story = register.stories.find(({ id }) => id === 'k7m2qx')!;
  const context = { ...register, sayNoAt: undefined, checkAt: undefined };
  const written = [
    JSON.stringify(register.stories),
    writeTable(register),
    writeDetails(register),
    writeCsv(peopleSheet(register)),
    JSON.stringify(sheetsOf(register)),
    writeDueCalendar(register),
    writeRecords(register, undefined),
    ...story.people.slice(0, 2).map((person) => writeReceipt(story, person, context)),
  ];
  expect(written.map((text) => text.toUpperCase().includes(typed))).toEqual(
    written.map(() => false),
  );
  expect(written[0]).toContain('SOS-2026-014');
});
