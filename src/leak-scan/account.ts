import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Library } from '../library/library.ts';
import { openFor, outputNames, outputOfFile, outputs } from '../library/outputs.ts';
import type { Publishable } from '../library/publishable.ts';
import { purposeUse, type Purpose } from '../story/vocabulary.ts';
import { goneIds, goneMark, gonePage, gonePaths, markOf } from '../site/gone.ts';
import type { Leak } from './scan.ts';
import type { FileOnDisk } from './files.ts';

/**
 * The positive: every file belongs to a story and a use that the gate allowed, or to the library
 * itself. What nothing accounts for is told of, and so is a story that should be there and is not.
 *
 * @param odd what lies there beside files: links and empty folders, which nothing ever accounts for
 */
export function unaccounted(
  files: readonly FileOnDisk[],
  odd: readonly string[],
  library: Library,
): Leak[] {
  const allowed = allowedOf(library, files);
  const there = new Set(files.map(({ path }) => path));
  const missing = [...library.stories.flatMap(filesOf), ...allowed.gone.keys()].filter(
    (path) => !there.has(path),
  );
  return [
    ...files.filter((file) => !isAccountedFor(file, allowed)).map(({ path }) => path),
    ...odd,
    ...missing,
  ].map((place) => ({ place, what: 'unaccounted' }));
}

/** What there must be of a story: its page, and whatever its uses give. */
function filesOf(story: Publishable): string[] {
  const given = outputNames.filter((name) => openFor(story, name));
  return ['index.html', ...given.map((name) => outputs[name].file)].map(
    (file) => `stories/${story.id}/${file}`,
  );
}

interface Allowed {
  stories: ReadonlyMap<string, Publishable>;
  /** Ids that `/check/` answers for. */
  checks: ReadonlySet<string>;
  /** Names of pictures: each is named by what is in it. */
  pictures: ReadonlySet<string>;
  brand: ReadonlySet<string>;
  /** Where something stands in the place of what is gone, and what. */
  gone: ReadonlyMap<string, Buffer>;
}

function allowedOf(
  { stories, checks, lists: { brand } }: Library,
  files: readonly FileOnDisk[],
): Allowed {
  const nameOf = (file: string) => basename(file).replace(/\.\w+$/, '');
  const page = files.find(({ path }) => path === gonePage)?.bytes ?? Buffer.alloc(0);
  return {
    stories: new Map(stories.map((story) => [story.id, story])),
    checks: new Set(checks.map(({ id }) => id)),
    pictures: new Set(stories.flatMap(({ pictures }) => Object.values(pictures).map(nameOf))),
    brand: new Set([brand.logo?.file, brand.font].flatMap((file) => (file ? basename(file) : []))),
    gone: new Map([
      ...gonePaths(checks).map((path) => [path, page] as const),
      ...goneIds(checks).map((id) => [markOf(id), Buffer.from(goneMark)] as const),
    ]),
  };
}

/** A sort of file, and what must hold for it to be there. */
type Sort = [path: RegExp, holds: (part: string, allowed: Allowed, file: FileOnDisk) => boolean];

const hasStory = (id: string, { stories }: Allowed) => stories.has(id);
const always = () => true;
/** Whether a file beside a story's page is one that a use gives which the story may be put to. */
const isGivenByUse = (part: string, { stories }: Allowed): boolean => {
  const [id = ''] = part.split('/', 1);
  const story = stories.get(id);
  const output = outputOfFile(part.slice(id.length + 1));
  return story !== undefined && output !== undefined && openFor(story, output) !== undefined;
};

const sorts: Sort[] = [
  // In the place of what is gone stands the one page for all of it, to the last byte.
  [
    /^(?:stories|embed|gone)\//,
    (_, { gone }, { path, bytes }) => gone.get(path)?.equals(bytes) ?? false,
  ],
  [/^stories\/([a-z2-9]+)\/index\.html$/, hasStory],
  // What a use of a story gives: slides, for one, and only while it may be presented.
  [/^stories\/([a-z2-9]+\/.+)$/, isGivenByUse],
  [/^covers\/([a-z2-9]+)(?:\.svg|-\d+\.webp)$/, hasStory],
  [/^check\/([a-z2-9]+)(?:\/index\.html|\.json)$/, (id, { checks }) => checks.has(id)],
  [/^for\/([a-z]+)\//, (purpose, allowed, file) => areForUse(purpose as Purpose, allowed, file)],
  [/^pagefind\/fragment\/.+\.pf_fragment$/, (_, allowed, file) => hasStory(idOf(file), allowed)],
  [
    /^_astro\/([^.]+)\.[\w-]+\.(?:webp|avif|png|jpe?g)$/,
    (name, { pictures }) => pictures.has(name),
  ],
  [/^brand\/(.+)$/, (name, { brand }) => brand.has(name)],
  // Lists, which hold cards of stories: what stands in them is read by the scan.
  [/^stories\/(?:(?:family|young-person|professional)\/(?:\d+\/)?)?index\.html$/, always],
  [/^(?:themes|models|places)\/[^/]+\/(?:\d+\/)?index\.html$/, always],
  // The library's own pages and files.
  [/^(?:(?:index|404|gone\/index)\.html|preview\.png)$/, always],
  [/^about\/(?:[a-z-]+\/)?index\.html$/, always],
  [/^check\/(?:index\.html|status\.json)$/, always],
  [/^(?:feed\.(?:xml|json)|sitemap-\d+\.xml)$/, (_, allowed, file) => listsShown(allowed, file)],
  [/^(?:robots\.txt|sitemap-index\.xml|favicon\.svg|_headers)$/, always],
  // The editors' desk, which is made of code alone, and of a dictionary.
  [/^admin\/(?:index\.html|assets\/[^/]+\.(?:js|css|wasm|woff2|svg|aff|dic))$/, always],
  // It tells our output from others, and is written last.
  [/^\.stories-of-success$/, always],
  [/^pagefind\/(?:pagefind|wasm|index\/|filter\/)[^/]*$/, always],
  [/^_astro\/.+\.(?:css|js|woff2)$/, always],
];

function isAccountedFor(file: FileOnDisk, allowed: Allowed): boolean {
  return sorts.some(([path, holds]) => {
    const match = path.exec(file.path);
    return match !== null && holds(match[1] ?? '', allowed, file);
  });
}

/** A fragment of the search's index tells which story it is of. */
function idOf({ bytes }: FileOnDisk): string {
  try {
    const text = gunzipSync(bytes).toString();
    const { url = '' } = JSON.parse(text.slice(text.indexOf('{'))) as { url?: string };
    return /^\/stories\/([a-z2-9]+)\/$/.exec(url)?.[1] ?? '';
  } catch {
    return '';
  }
}

/** A list for a purpose holds only stories that may be used for it. */
function areForUse(purpose: Purpose, { stories }: Allowed, { bytes }: FileOnDisk): boolean {
  const use = purposeUse[purpose];
  const linked = [...bytes.toString().matchAll(/href="[^"]*\/stories\/([a-z2-9]+)\/"/g)];
  return linked
    .map(([, id = '']) => id)
    .filter((id) => id !== 'family' && id !== 'professional')
    .every((id) => stories.get(id)?.uses.some((open) => open.use === use));
}

/** Feeds and the sitemap have an entry for no story but those that are shown. */
function listsShown({ stories }: Allowed, { bytes }: FileOnDisk): boolean {
  const entries = bytes.toString().matchAll(entry);
  return [...entries].every(([, id = '']) => stories.has(id));
}

const entry =
  /(?:<(?:loc|link|guid)\b[^>]*>|"(?:url|id)": ?")[^<"]*\/stories\/(?=[a-z]*[2-9])([a-z2-9]+)\//g;
