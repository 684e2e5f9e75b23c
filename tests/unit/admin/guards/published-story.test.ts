import { expect, it } from 'vitest';
import type { ReadingBackend } from '../../../../admin/checklist/reading-backend.ts';
import { readPublishedStory } from '../../../../admin/guards/saved-story.ts';

const folder = 'content/stories/family/k7m2qx';
const path = `${folder}/index.mdx`;
const source = '---\ntitle: The kettle\n---\n\nWords.\n';
const failure = (status: number) => Object.assign(new Error('An answer of a host'), { status });
const read = (getEntry: () => Promise<{ data: string | null }>, listed: () => Promise<unknown>) =>
  readPublishedStory(
    {
      getEntry,
      entriesByFolder: listed as ReadingBackend['entriesByFolder'],
    },
    { folder },
  );
const never = () => Promise.reject(new Error('Nobody asked for the folder.'));

it('a published story is read with its front matter and its text', async () => {
  expect(await read(() => Promise.resolve({ data: source }), never)).toEqual({
    ...{ title: 'The kettle', body: '\nWords.\n' },
  });
});

it.each<[string, Parameters<typeof read>]>([
  ['a file without data', [() => Promise.resolve({ data: null }), never]],
  ['the answer that it does not exist', [() => Promise.reject(failure(404)), never]],
  [
    'an empty file in a folder without it',
    [() => Promise.resolve({ data: '' }), () => Promise.resolve([])],
  ],
  [
    'an empty file in a folder that does not exist',
    [() => Promise.resolve({ data: '' }), () => Promise.reject(failure(404))],
  ],
])('a story counts as missing after %s', async (_, answers) => {
  expect(await read(...answers)).toBeUndefined();
});

it('a host that fails does not make a story missing, in whatever way it says so', async () => {
  await expect(read(() => Promise.reject(failure(503)), never)).rejects.toThrow('a host');
  await expect(read(() => Promise.reject(new TypeError('fetch')), never)).rejects.toThrow('fetch');
  const empty = () => Promise.resolve({ data: '' });
  await expect(read(empty, () => Promise.reject(failure(503)))).rejects.toThrow('a host');
  const listed = [{ data: source, file: { path } }];
  expect(await read(empty, () => Promise.resolve(listed))).toMatchObject({ title: 'The kettle' });
});
