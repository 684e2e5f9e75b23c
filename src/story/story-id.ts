/**
 * A story's id: random, the folder's name, and the address for good. It begins with a
 * letter (YAML reads `4e5678` as a number) and holds a digit, so that it is no word.
 */
export const storyIdPattern = /^(?=.*[2-9])[a-z][a-z2-9]{5,11}$/;

/** Whether `text` can be a story's id. */
export function isStoryId(text: string): boolean {
  return storyIdPattern.test(text);
}
