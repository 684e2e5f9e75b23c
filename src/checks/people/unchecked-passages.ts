import { isEnglish, isSameLanguage } from '../../story/languages.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import type { StoryCheck } from '../story-check.ts';
import { findingAt, type CheckedText, type FindingDetails } from '../texts/checked-text.ts';

/**
 * Checks passages in another language. The check for names asks there only about names that the
 * English dictionary knows. So this check refuses a passage that is marked as the story's own
 * language, which would avoid the questions about names. It advises that most names in any other
 * such passage are unchecked.
 */
export const checkPassages: StoryCheck = (texts, { story }) => {
  const storyLanguage = readFrontMatterField(story.data, 'language') ?? 'en-GB';
  const lines = new Set<number | undefined>();
  return texts.flatMap((text) => {
    const { language, line } = text;
    if (language === undefined || lines.has(line)) return [];
    lines.add(line);
    const details = judgePassage(language, storyLanguage);
    return details ? [findingAt(text, details)] : [];
  });
};

function judgePassage(
  language: NonNullable<CheckedText['language']>,
  storyLanguage: string,
): FindingDetails | undefined {
  if (isSameLanguage(language, storyLanguage)) return ownLanguage;
  return isEnglish(language) ? undefined : notChecked;
}

const ownLanguage: FindingDetails = {
  rule: 'passage-language',
  severity: 'error',
  message: 'This passage is marked as the language that the whole story is in.',
  hint: 'Remove `<Passage>` and keep its words, or write the language that they are in.',
};

const notChecked: FindingDetails = {
  rule: 'passage-unchecked',
  severity: 'warning',
  message: 'In this passage in another language the library knows only names that are English too.',
  hint: 'Ask someone who reads the language to look for names, and tell the safeguarding lead.',
};
