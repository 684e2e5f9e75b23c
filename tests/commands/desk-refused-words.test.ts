import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { createDeskRepository } from '../support/desk-repository.ts';
import { listeningDesk } from '../support/listening-desk.ts';

let contentDir: string;

beforeEach(() => {
  ({ contentDir } = createDeskRepository());
});

describe('the words that somebody refused', () => {
  test('reach the desk as sketches, from the folder and from the published branch', async () => {
    const front = (outcome: string) =>
      `---\nsafeguarding:\n  reviewedOn: 2026-11-20\n  outcome: ${outcome}\n---\n\nWe sat under the pear tree.\n`;
    put(contentDir, 'stories/family/new234/index.mdx', front('hold'));
    const desk = await listeningDesk(contentDir);
    const { status, data } = await desk.ask('refusedWords', {});
    expect(status).toBe(200);
    expect(data).toEqual([
      {
        objection: { id: 'new234', by: 'hold', on: '2026-11-20', records: [] },
        sketches: [expect.stringMatching(/^1\.comparison-\.[\w-]{86}$/)],
      },
    ]);
    put(contentDir, 'stories/family/new234/index.mdx', front('clear'));
    await desk.publish();
    expect(await desk.ask('refusedWords', {})).toEqual({ status: 200, data: [] });
    expect(await desk.ask('refusedWords', {}, { 'x-desk-token': '' })).toMatchObject({
      status: 403,
    });
  });
});
