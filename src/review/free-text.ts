import { isNarrowingValue } from '../consent/narrows-consent.ts';
import { isPlainDate } from '../story/plain-date.ts';
import { splitSource } from '../story/source/split-source.ts';
import {
  readYamlContents,
  splitYamlComments,
  type YamlContents,
} from '../story/source/yaml-contents.ts';
import { removal } from '../story/schema/list-entries.ts';
import { uses } from '../story/vocabulary.ts';

/**
 * Whether a change to a story's front matter adds anything besides days and words of closed lists:
 * a comment, a value, or a key. A change that merges automatically is not reviewed, and git's history
 * is permanent, so such a change must not contain a telephone number. Order, blank lines, quotation
 * marks and comments that were there before do not matter.
 */
export function addsFreeTextToStory(before: string, after: string): boolean {
  const contentsBefore = readFrontMatterContents(before);
  const contentsAfter = readFrontMatterContents(after);
  if (!contentsBefore || !contentsAfter) return true;
  return (
    // After decoding, different bytes that are not UTF-8 would look the same.
    after.includes('\uFFFD') ||
    hasOtherEntries(contentsBefore.comments, contentsAfter.comments) ||
    [...contentsAfter.values].some(
      ([key, { path, value, text }]) =>
        contentsBefore.values.get(key)?.text !== text && !isNarrowingValue(path, value),
    )
  );
}

function readFrontMatterContents(source: string): YamlContents | undefined {
  const split = splitSource(source);
  return split && readYamlContents(split.yaml);
}

/** What separates words in a removal's file. */
const yamlPunctuation = /[\s[\]{},:'"]/;
const fieldNames = Object.keys(removal.shape);
const closedWords = [...uses, 'unconfirmed'];
/** The mark of a list's entry or of the beginning of YAML, or nothing between two separators. */
const dashes = /^(?:-|---)?$/;

/**
 * Whether a change to a removal's file says anything besides the names of its fields, the story's
 * id, one new day, names of uses, that a recording lies with a host, and words that come from the
 * story, each once.
 *
 * @param before the file before the change; empty for a new file
 * @param wordsOfStory what the removal keeps of the story, computed from the story itself
 */
export function addsFreeTextToRemoval(
  before: string,
  after: string,
  id: string,
  wordsOfStory: readonly string[],
): boolean {
  const { comments, rest } = splitYamlComments(after);
  const earlier = splitYamlComments(before);
  // A day that was there before, such as the day of a confirmed take-down, is not new.
  const words = withoutEntries(readWords(rest), readWords(earlier.rest).filter(isPlainDate));
  const days = words.filter(isPlainDate);
  const known = new Set<string>([...fieldNames, ...closedWords, id, ...days, ...wordsOfStory]);
  return (
    hasOtherEntries(earlier.comments, comments) ||
    days.length > 1 ||
    new Set(words).size < words.length ||
    !words.every((word) => known.has(word))
  );
}

function readWords(text: string): string[] {
  return text.split(yamlPunctuation).filter((word) => !dashes.test(word));
}

/** Whether a list has a new entry after a change, or has an entry more often. */
function hasOtherEntries(before: readonly string[], after: readonly string[]): boolean {
  return withoutEntries(after, before).length > 0;
}

/** Removes each of the given entries from a list once, if the list contains it. */
function withoutEntries(list: readonly string[], entries: readonly string[]): string[] {
  const left = [...entries];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
