import type { Finding } from '../story/issue.ts';
import { checkIdentifiers } from './identifiers/check-identifiers.ts';
import { checkReadability } from './language/readability.ts';
import { checkRestorativeLanguage } from './language/restorative-language.ts';
import { checkMentionedSpeakers } from './people/mentioned-speakers.ts';
import { checkPassages } from './people/unchecked-passages.ts';
import { checkNames } from './names/name-questions.ts';
import { checkRecognisablePeople } from './pictures/recognisable-people.ts';
import type { StoryCheck, StoryCheckContext } from './story-check.ts';
import { parseCaptions } from './texts/captions.ts';
import { collectTexts, collectUnpublishedTexts } from './texts/story-texts.ts';
import { findTextExcess } from './texts/text-budget.ts';

/** Refuses captions with markup that a browser would run, load or hide. */
const checkCaptions: StoryCheck = (_, { story: { captions } }) =>
  captions === undefined ? [] : parseCaptions(captions).findings;

/** Every check of a story's texts. */
const storyChecks: readonly StoryCheck[] = [
  checkIdentifiers,
  checkNames,
  checkRestorativeLanguage,
  checkReadability,
  checkCaptions,
  checkRecognisablePeople,
  checkMentionedSpeakers,
  checkPassages,
];

/**
 * Runs every check on a story. Text that is never shown is checked for identifiers alone. A story
 * over the budget is not checked further, since every check takes time for each of its words.
 */
export function runStoryChecks(context: StoryCheckContext): Finding[] {
  const excess = findTextExcess(context.story);
  if (excess) return [excess];
  const texts = collectTexts(context.story);
  return [
    ...storyChecks.flatMap((check) => check(texts, context)),
    ...checkIdentifiers(collectUnpublishedTexts(context.story), context),
  ];
}
