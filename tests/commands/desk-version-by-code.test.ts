import { expect, test } from 'vitest';
import type { FoundVersion } from '../../src/checks/story-for-lead.ts';
import { parseBody } from '../../src/story/body/parse-body.ts';
import { computeFingerprint } from '../../src/story/fingerprint/compute-fingerprint.ts';
import { createDeskRepository } from '../support/desk-repository.ts';
import { listeningDesk } from '../support/listening-desk.ts';

const story = (words: string) => `---\ntitle: A pear tree\n---\n\n${words}\n`;
const codeOf = (words: string) =>
  computeFingerprint({
    data: { title: 'A pear tree' },
    body: parseBody(words).body ?? [],
    files: new Map(),
  });

test('the desk finds the saved version that has the code of a signed sheet', async () => {
  const desk = await listeningDesk(createDeskRepository().contentDir);
  const key = { collection: 'family', slug: 'new234/index' };
  await desk.save('new234', story('We sat under it.'));
  await desk.save('new234', story('We sat beside it.'), { opened: story('We sat under it.') });
  const find = async (code: string) => (await desk.ask('versionByCode', { ...key, code })).data;
  const { version } = (await find(await codeOf('We sat under it.'))) as FoundVersion;
  expect(version?.text).toBe(story('We sat under it.'));
  expect(await find(await codeOf('We sat in it.'))).toEqual({});
  expect((await desk.ask('versionByCode', { ...key, code: '../main' })).status).toBe(422);
});
