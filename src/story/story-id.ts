/**
 * A story's id: random, the name of its folder, and its permanent address. It begins with a letter,
 * since YAML reads `4e5678` as a number, and contains a digit, so that it is never a word.
 */
export const storyIdPattern = /^(?=.*[2-9])[a-z][a-z2-9]{5,11}$/;

/** Whether `text` can be a story's id. */
export function isStoryId(text: string): boolean {
  return storyIdPattern.test(text);
}
