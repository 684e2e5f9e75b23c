import type { StoryCheck } from '../story-check.ts';
import { findingAt } from '../texts/checked-text.ts';

/**
 * Advises that nobody has looked for names in a passage in another language. The words of a passage
 * are not asked about one by one, since the dictionary knows only English.
 */
export const checkPassages: StoryCheck = (texts) => {
  const lines = new Set<number | undefined>();
  return texts
    .filter(({ language, line }) => {
      if (language === undefined || lines.has(line)) return false;
      lines.add(line);
      return true;
    })
    .map((text) =>
      findingAt(text, {
        rule: 'passage-unchecked',
        severity: 'warning',
        message: 'This passage in another language is not checked for names.',
        hint: 'Ask someone who reads the language to look for names, and tell the safeguarding lead.',
      }),
    );
};
