import { findPictures } from '../story/body/body-tree.ts';
import type { Finding } from '../story/issue.ts';
import { countSteps, overBudget, storyBudget } from '../story/story-budget.ts';
import { checkIdentifiers } from './identifiers/check-identifiers.ts';
import { checkReadability } from './language/readability.ts';
import { checkRestorativeLanguage } from './language/restorative-language.ts';
import { checkMentionedSpeakers } from './people/mentioned-speakers.ts';
import { checkDescriptions } from './people/unread-descriptions.ts';
import { checkPassages } from './people/unchecked-passages.ts';
import { checkNames } from './names/name-questions.ts';
import { checkRecognisablePeople } from './pictures/recognisable-people.ts';
import { checkShownBesideHidden } from './pictures/shown-beside-hidden.ts';
import type { StoryCheck, StoryCheckContext } from './story-check.ts';
import { parseCaptions } from './texts/captions.ts';
import { collectTexts, collectUnpublishedTexts, type StoryTexts } from './texts/story-texts.ts';

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
  checkShownBesideHidden,
  checkMentionedSpeakers,
  checkPassages,
  checkDescriptions,
];

/** Returns the findings of every check of a story's texts. */
export type RunChecks = (context: StoryCheckContext) => readonly Finding[];

/**
 * Runs every check on a story. In text that is never shown, looks only for identifiers. Does not
 * check a story that is over the budget, because every check takes time for each word.
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

/** Finds whether a story has more lines and words, or more pictures, than the budget allows. */
function findTextExcess({
  body,
  transcript,
  captions = '',
  unpublished = [],
}: StoryTexts): Finding | undefined {
  const texts = [
    ...[body?.source ?? '', transcript?.source ?? '', captions],
    ...unpublished.map(({ text }) => text),
  ];
  const steps = texts.reduce((sum, text) => sum + countSteps(text), 0);
  if (steps > storyBudget.steps) return overBudget('steps');
  const shown = findPictures([...(body?.body ?? []), ...(transcript?.body ?? [])]);
  return shown.length > storyBudget.pictures ? overBudget('pictures') : undefined;
}
