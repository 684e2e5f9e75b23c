import { isNarrowingValue } from '../consent/narrows-consent.ts';
import { isPlainDate } from '../story/plain-date.ts';
import { splitSource } from '../story/source/split-source.ts';
import { readYamlContents, splitYamlComments } from '../story/source/yaml-contents.ts';
import { removal } from '../story/schema/list-entries.ts';
import { uses } from '../story/vocabulary.ts';

/**
 * Whether a change to a story's front matter adds anything besides days and words of closed lists:
 * a comment, a value, or a key. Nobody reads a change that merges by itself, and git's history is
 * permanent, so such a change must not carry a telephone number. Order, blank lines and quotation
 * marks do not matter, nor do comments that were there before.
 */
export function addsFreeTextToStory(before: string, after: string): boolean {
  const contentsBefore = readYamlContents(splitSource(before)?.yaml ?? '');
  const contentsAfter = readYamlContents(splitSource(after)?.yaml ?? '');
  if (!contentsBefore || !contentsAfter) return true;
  return (
    // Other bytes that are not UTF-8 look the same.
    after.includes('\uFFFD') ||
    hasOtherEntries(contentsBefore.comments, contentsAfter.comments) ||
    [...contentsAfter.values].some(
      ([key, { path, value, text }]) =>
        contentsBefore.values.get(key)?.text !== text && !isNarrowingValue(path, value),
    )
  );
}

/** What separates words in a removal's file. */
const yamlPunctuation = /[\s[\]{},:'"]+/;
const fieldNames = Object.keys(removal.shape);
/** The mark of a list's entry, and of the beginning of YAML. */
const dashes = /^(?:-|---)?$/;

/**
 * Whether a removal's file says anything besides the names of its fields, the story's id, one day,
 * names of uses and words that come from the story, each once.
 *
 * @param before the file before the change; empty for a new file
 * @param wordsOfStory what the removal keeps of the story, computed from the story itself
 */
export function addsFreeTextToRemoval(
  before: string,
  after: string,
  id: string,
  wordsOfStory: readonly string[] = [],
): boolean {
  const { comments, rest } = splitYamlComments(after);
  const words = rest.split(yamlPunctuation).filter((word) => !dashes.test(word));
  const days = words.filter(isPlainDate);
  const known = new Set<string>([...fieldNames, id, ...uses, ...days, ...wordsOfStory]);
  return (
    hasOtherEntries(splitYamlComments(before).comments, comments) ||
    days.length > 1 ||
    new Set(words).size < words.length ||
    !words.every((word) => known.has(word))
  );
}

/** Whether a list has an entry after a change that it did not have before, or has it more often. */
function hasOtherEntries(before: readonly string[], after: readonly string[]): boolean {
  const left = [...before];
  return after.some((entry) => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
