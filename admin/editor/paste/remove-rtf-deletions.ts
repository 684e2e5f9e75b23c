import type { RecordLeftOut } from './left-out-kinds.ts';
import type { RtfDeletion } from './rtf-deletions.ts';

/** The number of letters around a deletion that have to be the same. */
const context = 12;
/** A text of at least this many letters is surely meant if it stands only once in a document. */
const unmistakable = 16;

/** A letter of a text, with its place. */
interface PlacedLetter {
  node: Text;
  offset: number;
}

/**
 * Removes words that the RTF beside the HTML marks as deleted, where the HTML contains them as if they were
 * text. White space makes no difference.
 */
export function removeRtfDeletions(
  body: HTMLElement,
  deletions: readonly RtfDeletion[],
  record: RecordLeftOut,
): void {
  for (const deletion of deletions) {
    const letters = placeLetters(body);
    const text = letters.map(({ node, offset }) => node.data.charAt(offset)).join('');
    const start = findDeletion(text, deletion);
    if (start === undefined) continue;
    record('deletions');
    const end = start + withoutSpace(deletion.text).length;
    removeLetters(letters.slice(start, end));
  }
}

/** Lists the letters of a document, without white space. */
function placeLetters(body: HTMLElement): PlacedLetter[] {
  const letters: PlacedLetter[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    for (let offset = 0; offset < node.length; offset += 1) {
      if (/\S/.test(node.data.charAt(offset))) letters.push({ node, offset });
    }
  }
  return letters;
}

/** Finds deleted words by the words around them, or alone if they are long and stand there once. */
function findDeletion(text: string, deletion: RtfDeletion): number | undefined {
  const words = withoutSpace(deletion.text);
  const [before, after] = [withoutSpace(deletion.before), withoutSpace(deletion.after)];
  const nearest = before.slice(-context);
  const inContext = text.indexOf(nearest + words + after.slice(0, context));
  if (inContext !== -1) return inContext + nearest.length;
  // Words that were moved are deleted in one place and stay in another.
  const isMoved = before.includes(words) || after.includes(words);
  const alone = text.indexOf(words);
  const isOnce = alone !== -1 && !text.includes(words, alone + 1);
  return isOnce && !isMoved && words.length >= unmistakable ? alone : undefined;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Removes letters, and the white space between and after them. */
function removeLetters(letters: readonly PlacedLetter[]): void {
  for (const [node, offsets] of Map.groupBy(letters, ({ node }) => node)) {
    const from = offsets[0]?.offset ?? 0;
    const to = (offsets.at(-1)?.offset ?? -1) + 1;
    node.data = node.data.slice(0, from) + node.data.slice(to).replace(/^\s+/, '');
  }
}
