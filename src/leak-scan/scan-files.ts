import type { FileOnDisk } from './file-inventory.ts';
import { sha256, type HeldBackSecrets } from './held-back/collect-secrets.ts';
import type { CleanFiles } from './clean-files.ts';
import { uniqueLeaks, type IsExplained, type Leak, type LeakMatch } from './leak.ts';
import { findSharedPassages } from './match/letter-runs.ts';
import { isSamePicture, perceptualHash } from './match/perceptual-hash.ts';
import { findProtectedPhrases } from './match/phrase-index.ts';
import { reverseBidiText } from './text/decode-escapes.ts';
import { separateMarkup } from './text/separate-markup.ts';
import { indexText, type TextIndex } from './text/text-index.ts';
import { unpackFile, type ExtractedText, type UnpackedFile } from './unpack/unpack-file.ts';

/** The result of a scan, with the number of files, bytes and texts that were read. */
export interface ScanResult {
  files: number;
  bytes: number;
  /** The number of texts in the files, packed or plain. */
  texts: number;
  leaks: Leak[];
  /** Matches that public texts explain. */
  explained: Leak[];
}

/**
 * Reads every byte of every file, through all layers of packing and encoding, and searches for
 * content of held-back stories.
 *
 * @param mayNameIds whether a file may contain the ids of held-back stories, for example a file
 * under `/check/`
 * @param isExplained whether public texts explain a match, so that the match is not a leak
 * @param cleanFiles the files that earlier scans found clean. Default: every file is read again
 */
export async function scanFiles(
  files: Iterable<FileOnDisk>,
  secrets: HeldBackSecrets,
  mayNameIds: (path: string) => boolean,
  isExplained: IsExplained = () => false,
  cleanFiles?: CleanFiles,
): Promise<ScanResult> {
  const result: ScanResult = { files: 0, bytes: 0, texts: 0, leaks: [], explained: [] };
  // Every deck contains the same layouts. If a part is clean in one file, the same part is clean in
  // every other file.
  const cleanHashes = new Set<string>();
  for (const file of files) {
    const known = cleanFiles?.find(file);
    const { matches, hashes, bytes, texts } = known ?? (await scanFile(file, secrets, cleanHashes));
    result.files += 1;
    result.bytes += bytes;
    result.texts += texts;
    if (!known && matches.length === 0) cleanFiles?.remember(file, { bytes, texts });
    const mayNameId = mayNameIds(file.path);
    if (matches.length === 0 && !mayNameId && !programPath.test(file.path)) {
      for (const hash of hashes) cleanHashes.add(hash);
    }
    const relevant = matches.filter(({ kind }) => kind !== 'id' || !mayNameId);
    const explained = relevant.filter(isExplained);
    result.leaks.push(...uniqueLeaks(relevant.filter((match) => !explained.includes(match))));
    result.explained.push(...uniqueLeaks(explained));
  }
  return result;
}

/**
 * Scans one file. Returns the hashes of all its parts, including the parts that `cleanHashes`
 * contains.
 */
async function scanFile(
  file: FileOnDisk,
  secrets: HeldBackSecrets,
  cleanHashes: ReadonlySet<string>,
): Promise<{ matches: LeakMatch[]; hashes: string[]; bytes: number; texts: number }> {
  const hashes: string[] = [];
  const isClean = (content: Buffer | string) => {
    // Markup has a separate key, because a file with the same characters that is not markup is
    // searched differently.
    const hash = typeof content === 'string' ? `markup ${sha256(content)}` : sha256(content);
    hashes.push(hash);
    return cleanHashes.has(hash);
  };
  const { texts, files, failures } = await tryUnpack(file, isClean);
  const matches: LeakMatch[] = [
    ...failures,
    ...searchText(file.path, file.path, secrets, true),
    ...texts.flatMap((text) => searchExtractedText(text, secrets, isClean)),
  ];
  for (const unpacked of files) matches.push(...(await compareFile(unpacked, secrets)));
  return { matches, hashes, bytes: files[0]?.bytes.length ?? 0, texts: texts.length };
}

async function tryUnpack(
  file: FileOnDisk,
  isClean: (bytes: Buffer) => boolean,
): Promise<{ texts: ExtractedText[]; files: UnpackedFile[]; failures: Leak[] }> {
  try {
    return { ...(await unpackFile(file.path, file.bytes, isClean)), failures: [] };
  } catch {
    return { texts: [], files: [], failures: [{ place: file.path, kind: 'unopened' }] };
  }
}

/**
 * The paths of programs, style sheets, dictionaries and the pages of our own rules. These files are
 * not searched for names, because they contain words that are also names, such as Ruby and Max, and
 * references such as those in a register.
 */
const programPath =
  /^(?:(?:admin\/assets|pagefind|_astro)\/[^/]+\.(?:js|css|wasm|aff|dic|pagefind)\b|admin\/rules\/[a-z0-9-]+\.html)/;

function searchExtractedText(
  { place, decodings, isRaw }: ExtractedText,
  allSecrets: HeldBackSecrets,
  isClean: (markup: string) => boolean,
): LeakMatch[] {
  const secrets = programPath.test(place) ? { ...allSecrets, phrases: new Map() } : allSecrets;
  // The search index has every word in lower case.
  const isSearchIndex = /\.pf_(?:index|meta|filter)\b/.test(place);
  const matches = decodings.flatMap((decoding, round) => {
    const { text, attributeValues, tags } = separateMarkup(decoding);
    // Only the last decoding is searched for names. All decodings are searched for letters, because
    // decoding may destroy characters that only look like escapes.
    if (round < decodings.length - 1) {
      return [text, attributeValues, tags].flatMap((part) =>
        searchLetters(place, indexText(part), secrets),
      );
    }
    const reversed = reverseBidiText({ text, attributeValues, tags });
    return [
      ...searchText(place, text, secrets, isSearchIndex),
      ...[attributeValues, tags]
        .filter((markup) => markup !== '' && !isClean(markup))
        .flatMap((markup) => searchText(place, markup, secrets, true)),
      ...searchLetters(place, indexText(reversed), secrets),
    ];
  });
  return isRaw ? matches.map((match) => ({ ...match, isRaw })) : matches;
}

/** Searches a text for letters and phrases. */
function searchText(
  place: string,
  text: string,
  secrets: HeldBackSecrets,
  ignoresCase: boolean,
): LeakMatch[] {
  const index = indexText(text);
  return [
    ...searchLetters(place, index, secrets),
    ...findProtectedPhrases(secrets.phrases, index, ignoresCase).map(({ story, kind, words }) => ({
      place,
      story,
      kind,
      matched: words.join(''),
    })),
  ];
}

function searchLetters(place: string, index: TextIndex, secrets: HeldBackSecrets): LeakMatch[] {
  return findSharedPassages(secrets.letterRuns, index).map(({ story, letters }) => ({
    place,
    story,
    kind: 'words',
    matched: letters,
  }));
}

/** Compares a file with the files and pictures of held-back stories. */
async function compareFile(
  { place, bytes }: UnpackedFile,
  { fileHashes, pictureHashes }: HeldBackSecrets,
): Promise<Leak[]> {
  const story = fileHashes.get(sha256(bytes));
  const hash = pictureHashes.length > 0 ? await perceptualHash(bytes) : undefined;
  const pictures =
    hash === undefined ? [] : pictureHashes.filter((other) => isSamePicture(other.hash, hash));
  return [
    ...(story === undefined ? [] : [{ place, story, kind: 'file' as const }]),
    ...pictures.map((picture) => ({ place, story: picture.story, kind: 'picture' as const })),
  ];
}
