import { isTextFile } from './kinds.ts';
import { lookInto, type Look } from './look.ts';
import { writings } from './unfold.ts';
import { bytesWrittenIn } from './written.ts';
import type { Within } from './zip.ts';

/** One text of a file, however deep it lay. */
export interface Layer {
  /** The file, and the way within it. */
  place: string;
  /** In every way it may be meant, the plainest last. */
  ways: string[];
}

/** A file, or one that lay within it. */
export interface Piece {
  place: string;
  bytes: Buffer;
}

interface Deep extends Piece {
  /** How many wrappings have been opened to come here. */
  depth: number;
  /** `guess`: it may only look like a file. `tail`: so, and its bytes were looked through before. */
  as?: 'guess' | 'tail' | undefined;
}

/** How many wrappings are opened: a document within a package within a text is three. */
const deepest = 6;
/** Files that are text and nothing else. */
const mustBeText = /(?:\.(?:html|xml|json|css|js|svg|txt|map|vtt)|(?:^|\/)_headers)$/;

/**
 * Every text of a file and every file within it, whatever they are wrapped in.
 *
 * @param isKnown whether bytes that lie within were looked through before and need not be again
 * @throws Error where it is wrapped in something that cannot be opened, which nobody can vouch for
 */
export async function opened(
  place: string,
  bytes: Buffer,
  isKnown: (bytes: Buffer) => boolean = () => false,
): Promise<{ layers: Layer[]; pieces: Piece[] }> {
  if (mustBeText.test(place) && !isTextFile(place, bytes)) throw new Error(`${place} is no text.`);
  const layers: Layer[] = [];
  const pieces: Piece[] = [];
  const open: Deep[] = [{ place, bytes, depth: 0 }];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    if (piece.depth > 0 && isKnown(piece.bytes)) continue;
    const look = await lookOrPass(piece);
    pieces.push(piece);
    const own = look.texts.map((text): Layer => ({ place: piece.place, ways: writings(text) }));
    layers.push(...own);
    open.push(...deeper(piece, own, look));
  }
  return { layers, pieces };
}

async function lookOrPass(piece: Deep): Promise<Look> {
  try {
    if (piece.depth > deepest) throw new Error(`${piece.place} is wrapped too often.`);
    return await lookInto(piece.place, piece.bytes);
  } catch (cause) {
    if (piece.as) return { texts: [] };
    throw cause;
  }
}

function deeper(piece: Deep, own: readonly Layer[], look: Look): Deep[] {
  const { within = [], guesses = [], tails = [] } = look;
  const below =
    (as: Deep['as']) =>
    ([name, bytes]: Within): Deep => ({
      place: `${piece.place} › ${name}`,
      bytes,
      depth: piece.depth + 1,
      as,
    });
  const written = own.flatMap(({ ways }) => bytesWrittenIn(ways.at(-1) ?? ''));
  return [
    ...within.map(below(piece.as && 'guess')),
    ...written.map((bytes): Within => ['letters', bytes]).map(below('guess')),
    ...(piece.as === 'tail' ? [] : [...guesses.map(below('guess')), ...tails.map(below('tail'))]),
  ];
}
