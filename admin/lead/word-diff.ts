import { diffWordsWithSpace, type ChangeObject } from 'diff';

/** A part of a text, and whether the other version lacks it. */
export interface DiffPart {
  text: string;
  isChanged: boolean;
}

/** An old text and a new one, each in parts. A side is undefined if there is no such text. */
export interface SideBySide {
  before?: DiffPart[];
  after?: DiffPart[];
}

/** Compares two texts word by word. */
export function compareTexts(before: string | undefined, after: string | undefined): SideBySide {
  if (before === undefined || after === undefined) {
    return {
      ...(before === undefined ? {} : { before: [{ text: before, isChanged: true }] }),
      ...(after === undefined ? {} : { after: [{ text: after, isChanged: true }] }),
    };
  }
  const parts = diffWordsWithSpace(before, after);
  const side = (isOther: (part: ChangeObject<string>) => boolean) =>
    joinMarks(
      parts
        .filter((part) => !isOther(part))
        .map(({ value, added, removed }) => ({ text: value, isChanged: added || removed })),
    );
  return { before: side(({ added }) => added), after: side(({ removed }) => removed) };
}

/** Joins changed words that no unchanged word separates, so that a changed sentence has one mark. */
function joinMarks(parts: readonly DiffPart[]): DiffPart[] {
  return parts.reduce<DiffPart[]>((joined, part, index) => {
    const last = joined.at(-1);
    const isGap = !/[\p{L}\p{N}]/u.test(part.text) && parts[index + 1]?.isChanged === true;
    if (!last?.isChanged || (!part.isChanged && !isGap)) return [...joined, part];
    return [...joined.slice(0, -1), { text: last.text + part.text, isChanged: true }];
  }, []);
}
