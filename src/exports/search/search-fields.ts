// The text of a story in the search index. Pagefind says at which word of a text it found something,
// so each field begins at a place of its own. A field that is too short is filled with dots, which
// count as words and cannot be found.

/** A part of the indexed text. */
interface SearchField {
  name: string;
  /** The number of words that it has room for. */
  room: number;
  /** How much a word in it counts, compared with a word of the story itself. */
  weight: number;
}

/** The fields before the story's own words, in order. */
export const searchFields = [
  { name: 'title', room: 50, weight: 6 },
  { name: 'topics', room: 100, weight: 5 },
  { name: 'about', room: 400, weight: 3 },
  { name: 'hints', room: 400, weight: 1.5 },
] as const satisfies readonly SearchField[];

/** Stands before the story's own words, from which excerpts are taken. */
const bodyMark = '‖';

/** The texts of a story's fields. */
export type FieldTexts = Record<(typeof searchFields)[number]['name'] | 'body', string>;

/** Writes the text that is indexed. A field that is too long continues after the story. */
export function writeIndexedText(texts: FieldTexts): string {
  const rests: string[] = [];
  const fields = searchFields.map(({ name, room }) => {
    const words = texts[name].split(/\s+/).filter(Boolean);
    rests.push(...words.slice(room));
    return [...words.slice(0, room), ...Array.from({ length: room - words.length }, () => '·')];
  });
  const rest = rests.length === 0 ? '' : ` ${bodyMark} ${rests.join(' ')}`;
  return `${fields.flat().join(' ')} ${bodyMark} ${texts.body}${rest}`;
}

/** Reads the story's own words from an indexed text. */
export function bodyOfIndexedText(text: string): string {
  return text.split(bodyMark)[1]?.trim() ?? '';
}

/** Says how much it counts that a word stands at these places of an indexed text. */
export function weighPlaces(places: readonly number[]): number {
  const weights = places.map(weightAt);
  return Math.max(...weights) + Math.log1p(places.length) / 2;
}

function weightAt(place: number): number {
  let end = 0;
  for (const { room, weight } of searchFields) {
    end += room;
    if (place < end) return weight;
  }
  return 1;
}
