import type { FileOnDisk } from './files.ts';
import { stretchesIn } from './letters.ts';
import { opened, type Layer, type Piece } from './open.ts';
import { isSameLook, lookOf } from './picture-look.ts';
import { rowOf, type Row } from './row.ts';
import { saidIn } from './said.ts';
import { hashOf, type Secrets } from './secrets.ts';
import { reading } from './reading.ts';
import { backwards } from './unfold.ts';

/** Something of a story held back, found where it must not be; or a file nobody can vouch for. */
export interface Leak {
  /** The file, and the way within it. */
  place: string;
  /** The name of the held-back story's folder; undefined where it is the file itself that is not in order. */
  story?: string;
  what: 'words' | 'name' | 'id' | 'file' | 'picture' | 'guarded' | 'unopened' | 'unaccounted';
}

/** A leak, and the letters or words of it, which nobody is told. */
export interface Found extends Leak {
  of?: string;
}

/** Whether what was found is no more than what others say too. */
export type IsExplained = (found: Found) => boolean;

/** What was looked at. */
export interface Scanned {
  files: number;
  bytes: number;
  texts: number;
  leaks: Leak[];
  /** What looked like one, and is explained. */
  explained: Leak[];
}

/**
 * Reads every file to its last byte, whatever it is wrapped in, and looks for anything of the
 * stories held back.
 *
 * @param mayNameIds whether the ids of held-back stories may stand in a file, as under `/check/`
 * @param isExplained passes over what is found, where it is something else
 */
export async function scan(
  files: Iterable<FileOnDisk>,
  secrets: Secrets,
  mayNameIds: (path: string) => boolean,
  isExplained: IsExplained = () => false,
): Promise<Scanned> {
  const scanned: Scanned = { files: 0, bytes: 0, texts: 0, leaks: [], explained: [] };
  // Every deck holds the same layouts: what was found clean within one file is so within the next.
  const clean = new Set<string>();
  for (const file of files) {
    const looked: string[] = [];
    const isClean = (bytes: Buffer | string) => {
      // A text is looked through in another way than a file of the same letters.
      const hash = typeof bytes === 'string' ? `markup ${hashOf(bytes)}` : hashOf(bytes);
      looked.push(hash);
      return clean.has(hash);
    };
    const { layers, pieces, leaks } = await openOrTell(file, isClean);
    scanned.files += 1;
    scanned.bytes += pieces[0]?.bytes.length ?? 0;
    scanned.texts += layers.length;
    const found: Found[] = [
      ...leaks,
      ...inWords(file.path, file.path, secrets, true),
      ...layers.flatMap((layer) => inLayer(layer, secrets, isClean)),
    ];
    for (const piece of pieces) found.push(...(await asFile(piece, secrets)));
    const may = mayNameIds(file.path);
    if (found.length === 0 && !may && !program.test(file.path)) {
      for (const hash of looked) clean.add(hash);
    }
    const told = found.filter(({ what }) => what !== 'id' || !may);
    const explained = told.filter(isExplained);
    scanned.leaks.push(...once(told.filter((each) => !explained.includes(each))));
    scanned.explained.push(...once(explained));
  }
  return scanned;
}

async function openOrTell(file: FileOnDisk, isClean: (bytes: Buffer) => boolean) {
  try {
    return { ...(await opened(file.path, file.bytes, isClean)), leaks: [] };
  } catch {
    return { layers: [], pieces: [], leaks: [{ place: file.path, what: 'unopened' as const }] };
  }
}

/** Programs that others wrote, for whom Ruby is a language and Max a sum. */
const program = /^(?:admin\/assets|pagefind)\/[^/]+\.(?:js|css|wasm|aff|dic|pagefind)\b/;

function inLayer(
  { place, ways }: Layer,
  all: Secrets,
  isClean: (markup: string) => boolean,
): Found[] {
  const secrets = program.test(place) ? { ...all, said: new Map() } : all;
  // The search's own lists hold every word in small letters.
  const isIndex = /\.pf_(?:index|meta|filter)\b/.test(place);
  return ways.flatMap((writing, turn) => {
    const read = reading(writing);
    // Names are looked for in the plainest writing alone; letters in all of them, since undoing may
    // undo what was meant so.
    if (turn < ways.length - 1) {
      return [read.text, read.values, read.tags].flatMap((each) =>
        inLetters(place, rowOf(each), secrets),
      );
    }
    return [
      ...inWords(place, read.text, secrets, isIndex),
      ...[read.values, read.tags]
        .filter((markup) => markup !== '' && !isClean(markup))
        .flatMap((markup) => inWords(place, markup, secrets, true)),
      ...inLetters(place, rowOf(backwards(read)), secrets),
    ];
  });
}

function inWords(place: string, text: string, secrets: Secrets, small: boolean): Found[] {
  const row = rowOf(text);
  return [
    ...inLetters(place, row, secrets),
    ...saidIn(secrets.said, row, small).map(({ story, what, words }) => ({
      place,
      story,
      what,
      of: words.join(''),
    })),
  ];
}

function inLetters(place: string, row: Row, secrets: Secrets): Found[] {
  return stretchesIn(secrets.letters, row).map(({ story, letters }) => ({
    place,
    story,
    what: 'words',
    of: letters,
  }));
}

async function asFile({ place, bytes }: Piece, { files, looks }: Secrets): Promise<Leak[]> {
  const same = files.get(hashOf(bytes));
  const look = looks.length > 0 ? await lookOf(bytes) : undefined;
  const alike = look === undefined ? [] : looks.filter((each) => isSameLook(each.look, look));
  return [
    ...(same === undefined ? [] : [{ place, story: same, what: 'file' as const }]),
    ...alike.map(({ story }) => ({ place, story, what: 'picture' as const })),
  ];
}

function once(found: readonly Found[]): Leak[] {
  const leaks = found.map(({ place, story, what }): Leak => ({
    place,
    ...(story === undefined ? {} : { story }),
    what,
  }));
  return [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()];
}
