import { writeList } from '../../../src/words/dates.ts';
import { editorWords } from '../../../src/words/editor-en-gb.ts';
import type { LeftOutKind } from './left-out.ts';

/** Says in one line what was left out of pasted content; blank if nothing was. */
export function describeLeftOut(kinds: readonly LeftOutKind[]): string {
  const { leftOut, leftOutKinds, tables, pictures } = editorWords.pasted;
  const named = kinds.flatMap((kind) =>
    kind === 'pictures' || kind === 'tables' ? [] : [leftOutKinds[kind]],
  );
  return [
    ...(named.length > 0 ? [leftOut(writeList(named))] : []),
    ...(kinds.includes('tables') ? [tables] : []),
    ...(kinds.includes('pictures') ? [pictures] : []),
  ].join(' ');
}
