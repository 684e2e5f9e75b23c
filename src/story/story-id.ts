/**
 * A story's id is random. The id is the name of the story's folder and a part of its permanent
 * address. An id begins with a letter, since YAML reads `4e5678` as a number, and contains a digit,
 * so that no id is a word.
 */
export const storyIdPattern = /^(?=.*[2-9])[a-z][a-z2-9]{5,11}$/;

/** Whether a text can be a story's id. */
export function isStoryId(text: string): boolean {
  return storyIdPattern.test(text);
}
