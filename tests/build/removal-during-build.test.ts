import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { publishLibrary } from '../../src/publish/publish.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { filesIn, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';

test(
  'a build starts over each time someone says no before the output is replaced',
  fullPass,
  async () => {
    const contentDir = newFolder();
    const outDir = join(newFolder(), 'site');
    putLists(contentDir);
    for (const id of ['k7m2qx', 'q4n8vt', 'w3h9t7']) await putStory(contentDir, { id });
    const remove = (id: string) =>
      put(contentDir, `removals/${id}.yaml`, `id: ${id}\nremovedOn: ${today}\n`);
    const steps: string[] = [];
    const siteUrl = new URL('http://localhost:4321/');
    const library = await publishLibrary(
      { contentDir, outDir, on: today, audience: 'public', siteUrl, desk: undefined },
      async (name, act) => {
        steps.push(name);
        const result = await act();
        if (steps.filter((step) => step === name).length > 1) return result;
        // The first no arrives while the pages are made. The proof finds it.
        if (name === 'make the search index') remove('k7m2qx');
        return result;
      },
      () => {
        // The second no arrives after the proof, while the desk assembles its content.
        remove('q4n8vt');
        return Promise.resolve();
      },
    );
    expect(library.stories.map(({ id }) => id)).toEqual(['w3h9t7']);
    expect(library.issues.map(({ rule }) => rule)).not.toContain('leak');
    expect(steps.filter((step) => step === 'judge every story')).toHaveLength(3);
    const gone = filesIn(outDir).get('gone/index.html');
    for (const id of ['k7m2qx', 'q4n8vt'])
      expect(filesIn(outDir).get(`stories/${id}/index.html`)).toEqual(gone);
    expect(readdirSync(dirname(outDir)).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);
