import { writeList } from '../../../src/words/dates.ts';
import { editorWords } from '../../../src/words/editor-en-gb.ts';

/** Kinds of content that a document contains beside its text. A story never gets them. */
export const leftOutKinds = [
  'deletions',
  'struck',
  'comments',
  'notes',
  'hidden',
  // Headers, footers, page numbers and a table of contents.
  'pageParts',
  // The head of an email, and a signature.
  'email',
  'pictures',
  'tables',
] as const;

export type LeftOutKind = (typeof leftOutKinds)[number];

/** Records that something of a kind was left out. */
export type RecordLeftOut = (kind: LeftOutKind) => void;

/** Says in one line what was left out of pasted content; blank if nothing was. */
export function describeLeftOut(kinds: readonly LeftOutKind[]): string {
  const { leftOut, leftOutKinds: kindWords, tables, pictures } = editorWords.pasted;
  const named = kinds.flatMap((kind) =>
    kind === 'pictures' || kind === 'tables' ? [] : [kindWords[kind]],
  );
  return [
    ...(named.length > 0 ? [leftOut(writeList(named))] : []),
    ...(kinds.includes('tables') ? [tables] : []),
    ...(kinds.includes('pictures') ? [pictures] : []),
  ].join(' ');
}
