import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishLibrary } from '../../src/publish/publish.ts';
import { audiences, uses, type Audience } from '../../src/story/vocabulary.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { releaseOnly } from '../support/release-only.ts';
import { filesIn, newFolder } from '../support/run.ts';
import type { Typed } from '../support/valid-story.ts';

const contentDir = newFolder();
const outDirs = { public: join(newFolder(), 'site'), staff: join(newFolder(), 'site') };
const siteUrl = new URL('http://localhost:4321/');

/** Publishes both libraries on a day, and lists what each has of the story. */
async function publishOn(on: string): Promise<Record<Audience, string[]>> {
  for (const audience of audiences) {
    const outDir = outDirs[audience];
    await publishLibrary({ contentDir, outDir, on, audience, siteUrl, desk: undefined });
  }
  return { public: filesOfStory(outDirs.public), staff: filesOfStory(outDirs.staff) };
}

/** Lists the files of the story in an output, except the page that replaces removed stories. */
function filesOfStory(outDir: string): string[] {
  const files = filesIn(outDir);
  const removedPage = files.get('gone/index.html') ?? Buffer.alloc(0);
  const place = 'stories/k7m2qx/';
  return [...files]
    .filter(([path, bytes]) => path.startsWith(place) && !bytes.equals(removedPage))
    .map(([path]) => path.slice(place.length));
}

const staff = ['handout-large.pdf', 'handout.docx', 'handout.pdf', 'index.html', 'present/index.html', 'report.docx', 'report/index.html', 'slide.pptx', 'slides.pptx']; // prettier-ignore
const everyOutput = { public: [...staff, 'preview.png'].toSorted(), staff };

test(
  'both libraries show a story with every output, remove it after a no, and show it again after a later yes',
  fullPass,
  async () => {
    putLists(contentDir);
    // The form of this library knows nothing of the press.
    const allowEveryUse = releaseOnly(...uses.filter((use) => use !== 'press'));
    await putStory(contentDir, { id: 'k7m2qx', change: allowEveryUse });
    expect(await publishOn('2026-11-23')).toEqual(everyOutput);

    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-24\n');
    expect(await publishOn('2026-11-24')).toEqual({ public: [], staff: [] });

    const change = (data: Typed) => {
      allowEveryUse(data);
      releaseLater(data);
    };
    await putStory(contentDir, { id: 'k7m2qx', change });
    expect(await publishOn('2026-12-20')).toEqual(everyOutput);
  },
);

/** Gives every decider of the story a release after the removal. */
function releaseLater(data: Typed): void {
  data['publishFrom'] = '2026-12-02';
  for (const { consent } of data['people'] as { consent?: { release: object } }[])
    Object.assign(consent?.release ?? {}, { on: '2026-11-25' });
}
