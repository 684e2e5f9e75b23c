import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/library.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const issues = async () =>
  (await readLibrary({ contentDir, on: today, audience: 'public' })).issues;

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('in a story', () => {
  it('an identifier holds it back, and words that hurt are told', async () => {
    put(
      contentDir,
      'language/hard-to-reach.yaml',
      'term: hard to reach\nwhy: It hurts.\ninstead: not yet reached\nsource: Fennisby\n',
    );
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => (data['summary'] = 'A family that was hard to reach.'),
    });
    await putStory(contentDir, { id: 'q4n8vt', body: 'Ring 07700 900123.\n' });
    const { stories } = await readLibrary({ contentDir, on: today, audience: 'public' });
    expect(stories.map(({ id }) => id)).toEqual(['k7m2qx']);
    expect(
      (await issues()).map(({ rule, severity, field, id }) => [id, severity, rule, field]),
    ).toEqual([
      ['k7m2qx', 'warning', 'restorative-language', 'summary'],
      ['q4n8vt', 'error', 'phone-number', 'body'],
    ]);
  });

  it('nobody who has said no is asked for better words', async () => {
    put(
      contentDir,
      'language/hard-to-reach.yaml',
      'term: hard to reach\nwhy: It hurts.\ninstead: not yet reached\nsource: Fennisby\n',
    );
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => (data['summary'] = 'A family that was hard to reach.'),
    });
    expect((await issues()).map(({ rule: name }) => name)).toEqual(['removed']);
  });

  it('an identifier in the name of a file nobody uses is told', async () => {
    await putStory(contentDir, { id: 'k7m2qx', files: { '07700 900123.jpg': 'x' } });
    expect(await issues()).toMatchObject([
      { rule: 'phone-number', message: expect.stringContaining('name of a file') as string },
    ]);
  });
});
