import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Library } from '../library/read-library.ts';
import { isPackOutput } from '../library/packs/pack-outputs.ts';
import { toPublicPacks, type PublicPack } from '../library/packs/public-pack.ts';
import { findSessionUses } from '../library/packs/session-uses.ts';
import type { PublicStory } from '../library/public-story.ts';
import {
  findOpenUse,
  isOpenOutputFile,
  outputNames,
  storyOutputs,
} from '../library/story-outputs.ts';
import type { Purpose, Use } from '../story/vocabulary.ts';
import type { FileOnDisk } from './file-inventory.ts';
import type { Leak } from './leak.ts';
import { listsOpenStories, listsStoriesOfPack } from './lists-open-stories.ts';

/** The files that the build writes in place of stories that may not be shown. */
export interface RemovedFiles {
  /** The path of the page that replaces every page of a removed story. */
  page: string;
  /** The paths of the exact copies of `page`. */
  copies: readonly string[];
  /** The paths of marker files. A web server answers 410 for a story with a marker file. */
  markers: readonly string[];
  /** The content of every marker file. */
  markerText: string;
}

/**
 * Accounts for every file of an output. Each file must belong to a story and a use that the gate
 * allowed, or to the library itself.
 *
 * @param otherEntries links and empty folders, which never belong in an output
 * @returns a leak for each file that does not belong in the output, and for each missing file
 */
export function findUnaccountedFiles(
  files: readonly FileOnDisk[],
  otherEntries: readonly string[],
  library: Library,
  removedFiles: RemovedFiles,
): Leak[] {
  const allowed = findAllowed(library, removedFiles, files);
  const paths = new Set(files.map(({ path }) => path));
  const required = [...library.stories.flatMap(requiredFiles), ...allowed.removedFiles.keys()];
  const missing = required.filter((path) => !paths.has(path));
  return [
    ...files.filter((file) => !isAccountedFor(file, allowed)).map(({ path }) => path),
    ...otherEntries,
    ...missing,
  ].map((place) => ({ place, kind: 'unaccounted' }));
}

/** Lists the files that a story must have: its page, and the outputs of its uses. */
function requiredFiles(story: PublicStory): string[] {
  const openOutputs = outputNames.filter((name) => findOpenUse(story, name));
  return ['index.html', ...openOutputs.map((name) => storyOutputs[name].file)].map(
    (file) => `stories/${story.id}/${file}`,
  );
}

/** The allowed content of the output, in sets and maps. The keys are the ids and names in paths. */
interface Allowed {
  stories: ReadonlyMap<string, PublicStory>;
  packs: ReadonlyMap<string, PublicPack>;
  /** The ids that have a page under `/check/`. */
  checkedIds: ReadonlySet<string>;
  /** The names of pictures, without extension. Each picture is named by a hash of its content. */
  pictures: ReadonlySet<string>;
  /** The sheets of the gathering kit; undefined in the library of the public. */
  sheets: ReadonlySet<string> | undefined;
  /** The consent forms to print; undefined in the library of the public. */
  consentSheets: ReadonlySet<string> | undefined;
  /** The names of the logo and the font. */
  brandFiles: ReadonlySet<string>;
  /** The bytes of each file that replaces a page of a removed story, by path. */
  removedFiles: ReadonlyMap<string, Buffer>;
}

function findAllowed(
  library: Library,
  removedFiles: RemovedFiles,
  files: readonly FileOnDisk[],
): Allowed {
  const { stories, checkPages, context } = library;
  const { brand } = context;
  const nameOf = (file: string) => basename(file).replace(/\.\w+$/, '');
  const page = files.find(({ path }) => path === removedFiles.page)?.bytes ?? Buffer.alloc(0);
  const marker = Buffer.from(removedFiles.markerText);
  return {
    stories: new Map(stories.map((story) => [story.id, story])),
    packs: new Map(toPublicPacks(library).map((pack) => [pack.id, pack])),
    checkedIds: new Set(checkPages.map(({ id }) => id)),
    pictures: new Set(stories.flatMap(({ pictures }) => Object.values(pictures).map(nameOf))),
    sheets: toIds(library.context.gathering),
    consentSheets: toIds(library.context.consentSheets),
    brandFiles: new Set(
      [brand.logo?.file, brand.font].flatMap((file) => (file ? basename(file) : [])),
    ),
    removedFiles: new Map([
      ...removedFiles.copies.map((path) => [path, page] as const),
      ...removedFiles.markers.map((path) => [path, marker] as const),
    ]),
  };
}

function toIds(entries: readonly { id: string }[] | undefined): ReadonlySet<string> | undefined {
  return entries && new Set(entries.map(({ id }) => id));
}

/** A pattern of paths, and whether a file with such a path belongs in the output. */
type FileRule = [
  path: RegExp,
  belongs: (capture: string, allowed: Allowed, file: FileOnDisk) => boolean,
];

const isShown = (id: string, { stories }: Allowed) => stories.has(id);
const always = () => true;
/**
 * Whether a file in the folder of a story's page is an output of a use that is open for the story.
 */
const isOpenOutput = (path: string, { stories }: Allowed): boolean => {
  const [id = ''] = path.split('/', 1);
  const story = stories.get(id);
  return story !== undefined && isOpenOutputFile(story, path.slice(id.length + 1));
};

/** Whether a file in the folder of a pack's page is an output of a pack that is shown today. */
const isOpenPackOutput = (path: string, { packs, stories }: Allowed): boolean => {
  const [id = ''] = path.split('/', 1);
  const pack = packs.get(id);
  return pack !== undefined && isPackOutput(pack, [...stories.values()], path.slice(id.length + 1));
};

/** The parts of a story's data for sessions that need a use of their own. */
interface SessionData {
  id: string;
  uses: { use: Use }[];
  deck: unknown;
  text: unknown;
}

/** Whether the data of a story for sessions has only what the open uses of the story allow. */
function isSessionData(story: PublicStory | undefined, { bytes }: FileOnDisk): boolean {
  if (!story) return false;
  const open = findSessionUses(story).map(({ use }) => use);
  const { id, uses = [], deck, text } = JSON.parse(bytes.toString()) as Partial<SessionData>;
  return (
    id === story.id &&
    uses.length > 0 &&
    uses.every(({ use }) => open.includes(use)) &&
    (deck === undefined || open.includes('presentation')) &&
    (text === undefined || open.includes('learning'))
  );
}

/** Whether the list of stories for packs has only stories that are shown, with only open uses. */
function listsSessionStories(stories: Allowed['stories'], { bytes }: FileOnDisk): boolean {
  const listed = JSON.parse(bytes.toString()) as { id: string; uses: Use[] }[];
  return listed.every(({ id, uses }) => {
    const open = stories.get(id)?.uses.map(({ use }) => use);
    return open !== undefined && uses.every((use) => open.includes(use));
  });
}

const fileRules: FileRule[] = [
  // The same page, byte for byte, replaces every removed story.
  [
    /^(?:stories|embed|gone)\//,
    (_, { removedFiles }, { path, bytes }) => removedFiles.get(path)?.equals(bytes) ?? false,
  ],
  [/^stories\/([a-z2-9]+)\/index\.html$/, isShown],
  // The outputs of a story's uses. For example, slides are allowed as long as the story may be
  // presented.
  [/^stories\/([a-z2-9]+\/.+)$/, isOpenOutput],
  [/^covers\/([a-z2-9]+)(?:\.svg|-\d+\.webp)$/, isShown],
  [/^check\/([a-z2-9]+)(?:\/index\.html|\.json)$/, (id, { checkedIds }) => checkedIds.has(id)],
  [
    /^for\/([a-z]+)\//,
    (purpose, { stories }, { bytes }) =>
      listsOpenStories(purpose as Purpose, stories, bytes.toString()),
  ],
  [
    /^pagefind\/fragment\/.+\.pf_fragment$/,
    (_, allowed, file) => isShown(storyIdOf(file), allowed),
  ],
  [
    /^_astro\/([^.]+)\.[\w-]+\.(?:webp|avif|png|jpe?g)$/,
    (name, { pictures }) => pictures.has(name),
  ],
  [/^brand\/(.+)$/, (name, { brandFiles }) => brandFiles.has(name)],
  [
    /^packs\/([a-z0-9.-]+)\/index\.html$/,
    (id, { packs, stories }, { bytes }) =>
      listsStoriesOfPack(packs.get(id), stories, bytes.toString()),
  ],
  [/^packs\/([a-z0-9.-]+\/.+)$/, isOpenPackOutput],
  [/^session\/([a-z2-9]+)\.json$/, (id, { stories }, file) => isSessionData(stories.get(id), file)],
  [/^session\/stories\.json$/, (_, { stories }, file) => listsSessionStories(stories, file)],
  [
    /^session\/([a-z2-9]+)\.jpeg$/,
    (id, { stories }) => stories.get(id)?.uses.some(({ use }) => use === 'presentation') ?? false,
  ],
  // Lists with cards of stories. The leak scan searches the content of these lists.
  [/^stories\/(?:(?:family|young-person|professional)\/(?:\d+\/)?)?index\.html$/, always],
  [/^(?:themes|models|places)\/[^/]+\/(?:\d+\/)?index\.html$/, always],
  // The library's own pages and files.
  [
    /^(?:(?:index|404|(?:gone|for|packs|session|session\/note)\/index)\.html|preview\.png)$/,
    always,
  ],
  [/^about\/(?:[a-z-]+\/)?index\.html$/, always],
  [/^check\/(?:index\.html|status\.json)$/, always],
  // The gathering kit is for staff. The library of the public is read without its sheets.
  [/^gathering\/index\.html$/, (_, { sheets }) => sheets !== undefined],
  [/^gathering\/([^/]+)\/index\.html$/, (id, { sheets }) => sheets?.has(id) ?? false],
  [
    /^gathering\/consent\/([^/]+)\/index\.html$/,
    (id, { consentSheets }) => consentSheets?.has(id) ?? false,
  ],
  [
    /^(?:feed\.(?:xml|json)|sitemap-\d+\.xml)$/,
    (_, allowed, file) => listsShownStories(allowed, file),
  ],
  [/^(?:robots\.txt|\.well-known\/tdmrep\.json|sitemap-index\.xml|favicon\.svg|_headers)$/, always],
  // The editors' desk, which consists of code, a dictionary and the pages of our own rules.
  [/^admin\/rules\/[a-z0-9-]+\.html$/, always],
  [/^admin\/(?:index\.html|assets\/[^/]+\.(?:js|css|wasm|woff2|svg|aff|dic))$/, always],
  // The marker of an output folder. The build writes this file last.
  [/^\.stories-of-success$/, always],
  [/^pagefind\/(?:pagefind|wasm|index\/|filter\/)[^/]*$/, always],
  [/^_astro\/.+\.(?:css|js|woff2)$/, always],
];

function isAccountedFor(file: FileOnDisk, allowed: Allowed): boolean {
  return fileRules.some(([path, belongs]) => {
    const match = path.exec(file.path);
    return match !== null && belongs(match[1] ?? '', allowed, file);
  });
}

/**
 * Returns the id of the story that a fragment of the search index belongs to. Returns an empty text
 * if the fragment names no story.
 */
function storyIdOf({ bytes }: FileOnDisk): string {
  try {
    const text = gunzipSync(bytes).toString();
    const { url = '' } = JSON.parse(text.slice(text.indexOf('{'))) as { url?: string };
    return /^\/stories\/([a-z2-9]+)\/$/.exec(url)?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Whether a feed or sitemap has entries only for stories that are shown. */
function listsShownStories({ stories }: Allowed, { bytes }: FileOnDisk): boolean {
  const entries = bytes.toString().matchAll(storyEntry);
  return [...entries].every(([, id = '']) => stories.has(id));
}

const storyEntry =
  /(?:<(?:loc|link|guid)\b[^>]*>|"(?:url|id)": ?")[^<"]*\/stories\/(?=[a-z]*[2-9])([a-z2-9]+)\//g;
