import { isSameLook, lookOf } from './picture-look.ts';
import { textsIn, type Layer } from './open.ts';
import { storiesIn, wordsOf } from './runs.ts';
import { hashOf, type Secrets } from './secrets.ts';
import type { FileOnDisk } from './stories-on-disk.ts';
import { readings } from './unfold.ts';

/** Something of a story held back, found where it must not be; or a file nobody can vouch for. */
export interface Leak {
  /** The file, and the way within it. */
  place: string;
  /** The name of the held-back story's folder; undefined where it is the file itself that is not in order. */
  story?: string;
  what: 'words' | 'name' | 'id' | 'file' | 'picture' | 'guarded' | 'unopened' | 'unaccounted';
}

/** What was looked at. */
export interface Scanned {
  files: number;
  bytes: number;
  texts: number;
  leaks: Leak[];
}

/**
 * Reads every file to its last byte, whatever it is wrapped in, and looks for anything of the
 * stories held back.
 *
 * @param mayNameIds whether the ids of held-back stories may stand in a file, as under `/check/`
 */
export async function scan(
  files: Iterable<FileOnDisk>,
  secrets: Secrets,
  mayNameIds: (path: string) => boolean,
): Promise<Scanned> {
  const scanned: Scanned = { files: 0, bytes: 0, texts: 0, leaks: [] };
  for (const { path, bytes } of files) {
    scanned.files += 1;
    scanned.bytes += bytes.length;
    const layers = await openOrTell(path, bytes, scanned.leaks);
    scanned.texts += layers.length;
    const found = [
      ...inPath(path, secrets, mayNameIds(path)),
      ...(await asFile(path, bytes, secrets)),
      ...layers.flatMap((layer) => inLayer(layer, secrets, mayNameIds(path))),
    ];
    scanned.leaks.push(...once(found));
  }
  return scanned;
}

async function openOrTell(path: string, bytes: Buffer, leaks: Leak[]): Promise<Layer[]> {
  try {
    return await textsIn(path, bytes);
  } catch {
    leaks.push({ place: path, what: 'unopened' });
    return [];
  }
}

/** The name of a file can tell as much as what is in it. */
function inPath(path: string, secrets: Secrets, mayNameIds: boolean): Leak[] {
  return inWords(path, wordsOf(decoded(path)), secrets, mayNameIds);
}

function decoded(path: string): string {
  return readings(path).join(' ');
}

function inLayer({ place, text }: Layer, secrets: Secrets, mayNameIds: boolean): Leak[] {
  // Programs that others wrote, for whom Ruby is a language and Max a sum.
  const isProgram = /^(?:admin\/assets|pagefind)\/[^/]+\.(?:js|css|wasm|pagefind)\b/.test(place);
  // The search's own lists hold every word in small letters.
  const isIndex = /\.pf_(?:index|meta|filter)\b/.test(place);
  return readings(text).flatMap((reading) => [
    ...inWords(place, wordsOf(reading), secrets, mayNameIds),
    ...namesIn(
      place,
      isProgram ? [] : isIndex ? reading.split(/\s+/) : (reading.match(named) ?? []),
      secrets,
    ),
  ]);
}

/** A word written as a name is. */
const named = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}’'-]+/gu;

function inWords(
  place: string,
  words: readonly string[],
  { runs, wholes, ids }: Secrets,
  mayNameIds: boolean,
): Leak[] {
  const told = mayNameIds ? [] : words.flatMap((word) => ids.get(word) ?? []);
  return [
    ...[...storiesIn(runs, words, 2), ...storiesIn(wholes, words, 1)].map((story) => ({
      place,
      story,
      what: 'words' as const,
    })),
    ...told.map((story) => ({ place, story, what: 'id' as const })),
  ];
}

function namesIn(place: string, words: readonly string[], { names }: Secrets): Leak[] {
  if (names.size === 0) return [];
  return words.flatMap((word) => {
    const plain = word.toLowerCase().replace(/['’]s$/, '');
    const story = names.get(plain) ?? names.get(word.toLowerCase());
    return story === undefined ? [] : [{ place, story, what: 'name' as const }];
  });
}

async function asFile(place: string, bytes: Buffer, { files, looks }: Secrets): Promise<Leak[]> {
  const same = files.get(hashOf(bytes));
  const look = looks.size > 0 ? await lookOf(bytes) : undefined;
  const alike =
    look === undefined
      ? []
      : [...looks]
          .filter(([, each]) => isSameLook(each, look))
          .map(([of]) => of.split('/')[0] ?? '');
  return [
    ...(same === undefined ? [] : [{ place, story: same, what: 'file' as const }]),
    ...alike.map((story) => ({ place, story, what: 'picture' as const })),
  ];
}

function once(leaks: readonly Leak[]): Leak[] {
  return [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()];
}
