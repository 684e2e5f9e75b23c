import { diffArrays } from 'diff';
import { bodyText } from '../../src/story/body/body-text.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { parseDraftBody } from '../checklist/draft.ts';
import { toInputText } from '../questions/definitions/story-facts.ts';
import { compareTexts, type SideBySide } from './word-diff.ts';

/** A change of a story: the name of what has changed, and both versions. */
export interface ShownChange extends SideBySide {
  label: string;
}

/** Compares the texts of two versions of a story, paragraph by paragraph. */
export function compareBodies(before: unknown, after: unknown): ShownChange[] {
  const chunks = diffArrays(toParagraphs(before), toParagraphs(after));
  let place = 0;
  return chunks.flatMap(({ value, added, removed }, index) => {
    if (removed) {
      const next = chunks[index + 1];
      const changes = pairParagraphs(value, next?.added ? next.value : [], place);
      place += next?.added ? next.value.length : 0;
      return changes;
    }
    // What replaces other paragraphs was compared with them already.
    const isReplacement = added && chunks[index - 1]?.removed === true;
    const changes = added && !isReplacement ? pairParagraphs([], value, place) : [];
    place += isReplacement ? 0 : value.length;
    return changes;
  });
}

/** Compares paragraphs one by one. More on one side than on the other stand alone. */
function pairParagraphs(
  before: readonly string[],
  after: readonly string[],
  place: number,
): ShownChange[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => ({
    label: leadWords.changes.paragraph(place + index + 1),
    ...compareTexts(before[index], after[index]),
  }));
}

/** Splits a text into its paragraphs as readers see them. A text that cannot be read is split as it is. */
function toParagraphs(source: unknown): string[] {
  const { body } = parseDraftBody({ body: source });
  const text = body ? bodyText(body) : toInputText(source);
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}
