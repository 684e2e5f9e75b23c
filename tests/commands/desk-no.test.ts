import { beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { FrontMatter } from '../../src/story/schema/front-matter.ts';
import { createDeskRepository, listBranches, readPublished } from '../support/desk-repository.ts';
import { git } from '../support/git.ts';
import { listeningDesk, type ListeningDesk } from '../support/listening-desk.ts';
import { today, validBody, validData, type Typed } from '../support/valid-story.ts';

type Story = Typed & FrontMatter;
type Teller = Extract<FrontMatter['people'][number], { part: 'storyteller' }>;

/** Writes the story of the repository after a change of its data. */
function written(change: (data: Story) => unknown, body = validBody): string {
  const data = validData();
  change(data);
  return `---\n${stringify({ ...data, id: 'abc234' })}---\n${body}`;
}

const published = written(() => undefined);
const withdraw = (data: Story) => ((data.people[0] as Teller).consent.withdrawnOn = today);
const withdrawn = written(withdraw);
const otherWords = written(() => undefined, 'Other words.\n');

let folder: string;
let desk: ListeningDesk;

beforeEach(async () => {
  const created = createDeskRepository(published);
  folder = created.folder;
  desk = await listeningDesk(created.contentDir);
});

const save = (raw: string, opened = published) => desk.save('abc234', raw, { opened });

describe('a no that is saved at the desk', () => {
  test('is published by the save itself, and leaves no draft', async () => {
    expect(await save(withdrawn)).toMatchObject({ status: 200, data: { published: 'all' } });
    expect(listBranches(folder)).toEqual(['editorial', 'main']);
    expect(await readPublished(desk)).toBe(withdrawn);
    expect(git(folder, 'log', '-1', '--format=%s', 'editorial')).toBe('A no, published by itself');
  });

  test('is published automatically if the draft changes other words, which stay a draft', async () => {
    await save(otherWords);
    const draft = written(withdraw, 'Other words.\n');
    expect(await save(draft, otherWords)).toMatchObject({ data: { published: 'no' } });
    expect(await readPublished(desk)).toBe(withdrawn);
    expect(
      git(folder, 'show', 'cms/family/abc234/index:content/stories/family/abc234/index.mdx'),
    ).toBe(draft.trim());
    expect(await save(written(withdraw, 'Yet other words.\n'), draft)).toMatchObject({
      status: 200,
      data: { message: 'entry persisted' },
    });
    expect(await readPublished(desk)).toBe(withdrawn);
  });
});

test('a change that is not a no stays a draft until it is published', async () => {
  const { data } = await save(otherWords);
  expect(data).toEqual({ message: 'entry persisted' });
  expect(await readPublished(desk)).toBe(published);
});

test('a no to a story that was never published stays a draft', async () => {
  const { data } = await desk.save('new234', withdrawn);
  expect(data).toEqual({ message: 'entry persisted' });
  expect(listBranches(folder)).toContain('cms/family/new234/index');
});
