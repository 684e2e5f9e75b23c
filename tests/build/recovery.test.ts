import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { proofPath, readProof } from '../../src/leak-scan/proof-file.ts';
import { sha256 } from '../../src/leak-scan/held-back/collect-secrets.ts';
import { unpackFile } from '../../src/leak-scan/unpack/unpack-file.ts';
import { publishLibrary, publishRemovals } from '../../src/publish/publish.ts';
import type * as Astro from '../../src/publish/build-pages.ts';
import type * as Search from '../../src/site/search/search-index.ts';
import { uses } from '../../src/story/vocabulary.ts';
import { put, putLists, putStory, type StoryToPut } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { releaseOnly } from '../support/release-only.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { filesIn, newFolder } from '../support/run.ts';
import { today, type Typed } from '../support/valid-story.ts';
import { mixedLibrary, mixedSiteUrl } from './libraries.ts';

/** Makes Astro fail if a story contains the text. Makes Pagefind fail if `failsSearch` is set. */
const fault = vi.hoisted(() => ({ text: '', failsSearch: false }));

vi.mock('../../src/publish/build-pages.ts', async (original) => {
  const real = await original<typeof Astro>();
  return {
    ...real,
    buildPages: async (...args: Parameters<typeof Astro.buildPages>) => {
      const stories = readFileSync(join(args[2].handoff, 'stories.json'), 'utf8');
      if (fault.text !== '' && stories.includes(fault.text)) throw new Error('Astro failed.');
      await real.buildPages(...args);
    },
  };
});

vi.mock('../../src/site/search/search-index.ts', async (original) => {
  const real = await original<typeof Search>();
  return {
    ...real,
    writeSearchIndex: (...args: Parameters<typeof Search.writeSearchIndex>) =>
      fault.failsSearch
        ? Promise.reject(new Error('Pagefind failed.'))
        : real.writeSearchIndex(...args),
  };
});

/** The last output of every test, which no test changes. */
const base = { contentDir: newFolder(), outDir: join(newFolder(), 'site') };

function optionsFor(folders: typeof base) {
  const siteUrl = new URL('http://localhost:4321/');
  return { ...folders, on: today, audience: 'public' as const, siteUrl, desk: undefined };
}

/** Copies a content folder, its output and the proof. A test may change the copies. */
function copyBase({ contentDir, outDir } = base): typeof base {
  const copy = { contentDir: newFolder(), outDir: join(newFolder(), 'site') };
  cpSync(contentDir, copy.contentDir, { recursive: true });
  cpSync(outDir, copy.outDir, { recursive: true });
  cpSync(proofPath(outDir), proofPath(copy.outDir));
  return copy;
}

/** Every use that the consent form of the tests covers. */
const allowedUses = uses.filter((use) => use !== 'press');

/** The story that the tests withdraw: with a title, a theme and a place that no other story has. */
const storyToRemove: StoryToPut = {
  id: 'k7m2qx',
  change: (data: Typed) => {
    releaseOnly(...allowedUses)(data);
    Object.assign(data, { title: 'A lamp, still > lit', place: 'Quillhaven', themes: ['at-home'] });
  },
};
const stories: StoryToPut[] = [
  storyToRemove,
  { id: 'q4n8vt', change: releaseOnly(...allowedUses) },
  { id: 'w3h9t7', change: releaseOnly(...allowedUses) },
];

const withdraw = (contentDir: string, id: string) =>
  put(contentDir, `removals/${id}.yaml`, `id: ${id}\nremovedOn: ${today}\n`);
const ownWords = (id: string, contentDir = base.contentDir) =>
  /^The .*$/m.exec(
    readFileSync(join(contentDir, `stories/young-person/${id}/index.mdx`), 'utf8'),
  )?.[0] ?? '';

/** Lists the files of an output that contain a text anywhere, through all layers of packing. */
async function filesWith(outDir: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const [path, bytes] of filesIn(outDir)) {
    const { texts } = await unpackFile(path, bytes);
    const isFound = texts.some(({ decodings }) => decodings.some((text) => pattern.test(text)));
    if (isFound || pattern.test(path)) found.push(path);
  }
  return found;
}

beforeAll(async () => {
  putLists(base.contentDir);
  put(base.contentDir, 'themes/at-home.yaml', 'name: Under one roof\n');
  for (const story of stories) await putStory(base.contentDir, story);
  await publishLibrary(optionsFor(base));
});

describe('a build that fails', () => {
  test('leaves out new and changed stories and every no, and shows the other stories', async () => {
    const folders = copyBase();
    const { contentDir, outDir } = folders;
    withdraw(contentDir, 'k7m2qx');
    const change = (data: Typed) => {
      releaseOnly(...allowedUses)(data);
      data['title'] = 'A title that stops the pages';
    };
    await putStory(contentDir, { id: 'w3h9t7', change });
    await putStory(contentDir, { id: 'n6w2st', change: releaseOnly(...allowedUses) });
    fault.text = 'stops the pages';
    const library = await publishLibrary(optionsFor(folders));
    fault.text = '';
    expect(library.stories.map(({ id }) => id)).toEqual(['q4n8vt']);
    expect(library.issues.filter(({ rule }) => rule === 'left-out').map(({ id }) => id)).toEqual([
      'n6w2st',
      'w3h9t7',
    ]);
    expect(library.recovery).toEqual({ failure: 'Astro failed.' });
    const files = filesIn(outDir);
    const gone = files.get('gone/index.html');
    for (const id of ['k7m2qx', 'w3h9t7'])
      expect(files.get(`stories/${id}/index.html`)).toEqual(gone);
    expect(files.get('stories/q4n8vt/index.html')).not.toEqual(gone);
    const leftOut = new RegExp(`stops the pages|${ownWords('w3h9t7')}|still > lit`);
    expect(await filesWith(outDir, leftOut)).toEqual([]);
    expect(Object.keys(readProof(proofPath(outDir)).stories ?? {})).toEqual([
      'young-person/q4n8vt',
    ]);
  });

  test('removes from the last output what may not be shown, and ends with 2, if nothing can be built', async () => {
    const { contentDir, outDir } = copyBase();
    withdraw(contentDir, 'k7m2qx');
    fault.text = '"';
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    const { code, err } = await runInProcess('build', [], env);
    fault.text = '';
    expect(code).toBe(2);
    expect(err).toContain('THE LIBRARY COULD NOT BE BUILT');
    expect(err).toContain('Astro failed.');
    expect(err).toContain('Removed from the output: k7m2qx.');
    expect(await runInProcess('check', ['--proof'], env)).toMatchObject({ code: 0 });
    expect((await filesWith(outDir, /k7m2qx/)).filter(mayNotName('k7m2qx'))).toEqual([]);
  });

  test('does not change the last output, and ends with 1, if there is nothing to remove', async () => {
    const { contentDir, outDir } = copyBase();
    fault.text = '"';
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    const { code, err } = await runInProcess('build', [], env);
    fault.text = '';
    expect(code).toBe(1);
    expect(err).toMatch(/^Astro failed\.\n[^]*The last output stays as it is\./);
    expect(filesIn(outDir)).toEqual(filesIn(base.outDir));
  });

  test('publishes nothing if the last output does not match its proof', async () => {
    const folders = copyBase();
    withdraw(folders.contentDir, 'k7m2qx');
    appendFileSync(join(folders.outDir, 'index.html'), '<!-- added -->');
    fault.text = '"';
    const error = await publishLibrary(optionsFor(folders)).catch(String);
    rmSync(proofPath(folders.outDir));
    const withoutProof = await publishLibrary(optionsFor(folders)).catch(String);
    fault.text = '';
    expect(error).toContain('Astro failed.');
    expect(error).toContain('index.html differs from the proof.');
    expect(withoutProof).toContain('There is no proof at');
    await expect(publishRemovals(optionsFor(folders))).rejects.toThrow('There is no proof at');
    expect(filesIn(folders.outDir).get('stories/k7m2qx/index.html')).toBeDefined();
  });
});

describe('a build that was killed while it replaced the last output', () => {
  /** Where a build puts what it is about to replace, and what is about to take its place. */
  const beside = (outDir: string, ending: string) =>
    join(dirname(outDir), `.${basename(outDir)}.${ending}`);

  test.each([
    [
      'after it had moved the last output away',
      ({ outDir }: typeof base) => {
        renameSync(outDir, beside(outDir, 'last'));
        writeFileSync(beside(outDir, 'next.proof.json'), '{}');
      },
    ],
    [
      'before it had put the proof in its place',
      ({ outDir }: typeof base) => {
        renameSync(proofPath(outDir), beside(outDir, 'next.proof.json'));
        writeFileSync(proofPath(outDir), '{"files":{},"stories":{}}');
      },
    ],
  ])('holds up no removal: %s', async (_, kill) => {
    const folders = copyBase();
    withdraw(folders.contentDir, 'k7m2qx');
    kill(folders);
    const { removal } = await publishRemovals(optionsFor(folders));
    expect(removal.removed).toEqual(['k7m2qx']);
    expect(readdirSync(dirname(folders.outDir))).toEqual(['site', 'site.proof.json']);
  });

  test('gets no proof that is not of its output', async () => {
    const folders = copyBase();
    renameSync(proofPath(folders.outDir), beside(folders.outDir, 'next.proof.json'));
    appendFileSync(join(folders.outDir, 'index.html'), '<!-- added -->');
    await expect(publishRemovals(optionsFor(folders))).rejects.toThrow('There is no proof at');
  });
});

/** Updates the proof of an output after one of its pages was changed. */
function updateProof(outDir: string, path: string): void {
  const { files, stories: keys, ...proof } = readProof(proofPath(outDir));
  files[path] = sha256(readFileSync(join(outDir, path)));
  const digest = sha256(JSON.stringify({ files, stories: keys }));
  writeFileSync(proofPath(outDir), JSON.stringify({ ...proof, files, stories: keys, digest }));
}

/**
 * Returns a function that tests whether a file may not name a removed story. Only the check page of
 * the story and the pages that replace it may.
 */
function mayNotName(id: string): (path: string) => boolean {
  const mayName = new RegExp(`^(?:check/|gone/|(?:embed|stories)/${id}/)`);
  return (path) => !mayName.test(path);
}

describe('npm run build -- --only-remove', () => {
  test('removes a story from every file, and changes no other page', async () => {
    const folders = copyBase();
    const { contentDir, outDir } = folders;
    withdraw(contentDir, 'k7m2qx');
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    const { removal } = await publishRemovals(optionsFor(folders));
    expect(removal).toEqual({ removed: ['k7m2qx'], narrowed: [], dropped: [] });
    const words = new RegExp(`still > lit|Quillhaven|Under one roof|${ownWords('k7m2qx')}`, 'i');
    expect((await filesWith(base.outDir, words)).length).toBeGreaterThan(12);
    expect(await filesWith(outDir, words)).toEqual([]);
    expect((await filesWith(outDir, /k7m2qx/)).filter(mayNotName('k7m2qx'))).toEqual([]);
    const [before, after] = [filesIn(base.outDir), filesIn(outDir)];
    const changed = [...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes));
    const lists =
      /^(?:(?:session\/)?index\.html|(?:for|models|places|themes)\/.*|stories\/(?:young-person\/)?index\.html|stories\/(?:q4n8vt|w3h9t7)\/index\.html|feed\.\w+|sitemap-0\.xml|pagefind\/.*)$/;
    const paths = changed.map(([path]) => path).filter(mayNotName('k7m2qx'));
    expect(paths.filter((path) => !lists.test(path))).toEqual([]);
    expect(after.get('stories/index.html')?.toString()).not.toContain('3 stories');
    expect(JSON.parse(String(after.get('check/status.json')))).toMatchObject({
      stories: { k7m2qx: [] },
    });
    expect(String(after.get('check/k7m2qx/index.html'))).toContain('Please do not use this story');
    expect(String(after.get('check/k7m2qx/index.html'))).not.toContain('in presentations');
  });

  test('removes the downloads, links and lists of a closed use, and a story that left search engines from the sitemap', async () => {
    const folders = copyBase();
    const { contentDir, outDir } = folders;
    put(
      contentDir,
      'removals/k7m2qx.yaml',
      `id: k7m2qx\nremovedOn: ${today}\nuses: [presentation, social-media]\n`,
    );
    await putStory(contentDir, { id: 'n6w2st', change: releaseOnly(...allowedUses) });
    const leaveSearchEngines = (data: Typed) => {
      releaseOnly(...allowedUses)(data);
      data['findable'] = false;
    };
    await putStory(contentDir, { id: 'q4n8vt', change: leaveSearchEngines });
    fault.failsSearch = true;
    const { removal, stories: shown } = await publishRemovals(optionsFor(folders));
    fault.failsSearch = false;
    expect(removal).toEqual({ removed: [], narrowed: ['k7m2qx', 'q4n8vt'], dropped: ['pagefind'] });
    expect(shown.map(({ id }) => id)).toEqual(['k7m2qx', 'q4n8vt', 'w3h9t7']);
    const files = filesIn(outDir);
    const left = [...files.keys()].filter((path) => path.startsWith('stories/k7m2qx/'));
    const handouts = ['handout-large.pdf', 'handout.docx', 'handout.pdf'];
    expect(left).toEqual(
      [...handouts, 'index.html', 'report.docx', 'report/index.html'].map(
        (name) => `stories/k7m2qx/${name}`,
      ),
    );
    const page = String(files.get('stories/k7m2qx/index.html'));
    expect(page).not.toContain('noindex');
    expect(page).not.toMatch(/og:|slides\.pptx|facebook|data-use="presentation"/);
    expect(String(files.get('for/present/index.html'))).not.toContain('k7m2qx');
    const unlisted = String(files.get('stories/q4n8vt/index.html'));
    expect(unlisted).toContain('noindex');
    expect(unlisted).not.toMatch(/ld\+json|canonical|name="description"/);
    expect(String(files.get('sitemap-0.xml'))).toContain('k7m2qx');
    expect(String(files.get('sitemap-0.xml'))).not.toContain('q4n8vt');
  });

  test('is not held up by drafts with words that formats, programs and pixels have too', async () => {
    const folders = copyBase();
    const titles = ['Jo', 'Val', 'Security', 'Disallow', 'Office', 'Gmt', 'Ed'];
    for (const [index, title] of titles.entries()) {
      const change = (data: Typed) => (data['title'] = title);
      const id = `draft${String(index + 2)}`;
      await putStory(folders.contentDir, { id, change, isApproved: false });
    }
    const body = 'It failed because your server does not serve Wasm with the type it needs.\n';
    await putStory(folders.contentDir, { id: 'draft9', body, isApproved: false });
    withdraw(folders.contentDir, 'k7m2qx');
    const { removal } = await publishRemovals(optionsFor(folders));
    expect(removal).toEqual({ removed: ['k7m2qx'], narrowed: [], dropped: [] });
  });

  /** Withdraws the story, deletes its folder, and puts its words into another page of the output. */
  function putWordsOfRemovedStory(path: string): typeof base {
    const folders = copyBase();
    withdraw(folders.contentDir, 'k7m2qx');
    rmSync(join(folders.contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    const page = join(folders.outDir, path);
    const html = readFileSync(page, 'utf8');
    writeFileSync(page, html.replace('</main>', `<p>${ownWords('k7m2qx')}</p></main>`));
    updateProof(folders.outDir, path);
    return folders;
  }

  test('fails if something of a removed story remains in a page that the site needs', async () => {
    const folders = putWordsOfRemovedStory('about/index.html');
    const before = filesIn(folders.outDir);
    await expect(publishRemovals(optionsFor(folders))).rejects.toThrow(
      'about/index.html: it contains something of k7m2qx',
    );
    expect(filesIn(folders.outDir)).toEqual(before);
  });

  test('deletes a list in which something of a removed story remains, and ends with 2', async () => {
    const list = 'themes/edge-of-care/index.html';
    const { contentDir, outDir } = putWordsOfRemovedStory(list);
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    const { code, out } = await runInProcess('build', ['--only-remove'], env);
    expect(out).toContain(`Taken out until the next build`);
    expect(out).toContain(list);
    expect(code).toBe(2);
    expect([...filesIn(outDir).keys()]).not.toContain(list);
    expect(await filesWith(outDir, new RegExp(ownWords('k7m2qx')))).toEqual([]);
  });

  test('changes nothing, and ends with 0, if there is nothing to remove', async () => {
    const { contentDir, outDir } = copyBase();
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    const { code, out } = await runInProcess('build', ['--only-remove'], env);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to remove');
    expect(filesIn(outDir)).toEqual(filesIn(base.outDir));
    expect(readFileSync(proofPath(outDir))).toEqual(readFileSync(proofPath(base.outDir)));
  });

  test.each(['public', 'staff'] as const)(
    'removes what the %s library may not show, below a base path',
    fullPass,
    async (audience) => {
      const { contentDir, everyone, staff } = await mixedLibrary();
      const built = audience === 'staff' ? staff : everyone;
      const folders = copyBase({ contentDir, outDir: built.outDir });
      for (const id of ['public2', 'staff22']) withdraw(folders.contentDir, id);
      const { code, out } = await runInProcess('build', ['--only-remove'], {
        CONTENT_DIR: folders.contentDir,
        OUT_DIR: folders.outDir,
        LIBRARY_AUDIENCE: audience,
        SITE_URL: mixedSiteUrl,
      });
      const id = audience === 'staff' ? 'staff22' : 'public2';
      expect(out).toContain(`Removed from the output: ${id}.`);
      expect(code).toBe(0);
      const found = await filesWith(
        folders.outDir,
        new RegExp(`${id}|${ownWords(id, contentDir)}`),
      );
      expect(found.filter(mayNotName(id))).toEqual([]);
      expect(String(filesIn(folders.outDir).get('stories/index.html'))).toContain(
        '/library/stories/k7m2qx/',
      );
    },
  );
});
