import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
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

describe('the checks of a story', () => {
  it('hold the story back for an identifier, and warn of terms that hurt', async () => {
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

  it('give no advice about a person who has said no', async () => {
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

  it('report an identifier that is never shown, because the file is in git', async () => {
    const source = (comment: string) =>
      `---\nschema: 1\n# ${comment}\nid: k7m2qx\ntitle: "Not # a comment" # ${comment}\n---\n`;
    await putStory(contentDir, {
      id: 'q4n8vt',
      files: { 'notes.txt': 'Hello.\nRing 07700 900123' },
    });
    put(contentDir, 'stories/family/k7m2qx/index.mdx', source('was Jo, jo@example.org'));
    put(contentDir, 'stories/family/m3n4pq/index.mdx', '---\ntitle: [07700 900123\n---\nHi.\n');
    const found = (await issues()).filter(({ rule }) => /phone|email/.test(rule));
    expect(found.map(({ rule, id, line }) => [id, line, rule])).toEqual([
      ['k7m2qx', 3, 'email-address'],
      ['k7m2qx', 5, 'email-address'],
      ['m3n4pq', 2, 'phone-number'],
      ['q4n8vt', 2, 'phone-number'],
    ]);
    expect(found.at(-1)?.message).toMatch(/^In a file beside the story .*, on line 2: /);
  });

  it('report an identifier in the name of an unused file', async () => {
    await putStory(contentDir, { id: 'k7m2qx', files: { '07700 900123.jpg': 'x' } });
    expect(await issues()).toMatchObject([
      { rule: 'phone-number', message: expect.stringContaining('name of a file') as string },
    ]);
  });
});

describe('the checks of lists and settings', () => {
  const lists = async () =>
    (await readLibrary({ contentDir, on: today, audience: 'public' })).context;

  it('refuse a theme or model with an identifier, and hold back none of its stories', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    put(contentDir, 'themes/edge-of-care.yaml', 'name: Edge\nsummary: Ring Jo on 07700 900123.\n');
    put(contentDir, 'practice-models/no-wrong-door.yaml', 'name: At jo@example.org\n');
    expect((await issues()).map(({ rule, file, line }) => [file, line, rule])).toEqual([
      ['themes/edge-of-care.yaml', 2, 'phone-number'],
      ['practice-models/no-wrong-door.yaml', 1, 'email-address'],
    ]);
    const { themes, models } = await lists();
    expect(themes).toMatchObject([{ data: { name: 'edge of care' } }]);
    expect(models).toMatchObject([{ data: { name: 'no wrong door' } }]);
    expect(themes[0]?.data).not.toHaveProperty('summary');
  });

  it('read a principle with its text', async () => {
    const path = 'principles/voice.md';
    const before = readFileSync(join(contentDir, path), 'utf8');
    put(contentDir, path, `${before}\nShe lives at 14 Elm Road.\n`);
    expect(await issues()).toMatchObject([
      { rule: 'street-address', severity: 'error', file: path },
    ]);
  });

  it('read the settings, without the organisation’s contact details', async () => {
    const contacts = 'contacts:\n  - label: Us, 14 Elm Road\n    phone: 01632 960114, option 2\n';
    put(contentDir, 'library.yaml', `${contacts}words:\n  welcome: Ring Jo on 07700 900123.\n`);
    put(contentDir, 'themes/edge-of-care.yaml', 'name: Edge\nsummary: Ring us on 01632 960 114.\n');
    expect(await issues()).toMatchObject([
      { rule: 'phone-number', severity: 'error', file: 'library.yaml', field: 'words.welcome' },
    ]);
  });

  it('allow a phone number in a consent form', async () => {
    const path = 'consent-forms/2026-01.mdx';
    const before = readFileSync(join(contentDir, path), 'utf8');
    put(contentDir, path, `${before}\nRing us on 01632 960114.\n`);
    expect(await issues()).toEqual([]);
  });
});
