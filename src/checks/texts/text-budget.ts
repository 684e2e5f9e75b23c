import { findPictures } from '../../story/body/body-tree.ts';
import type { Finding } from '../../story/issue.ts';
import { countSteps, overBudget, storyBudget } from '../../story/story-budget.ts';
import type { StoryTexts } from './story-texts.ts';

/** Finds whether a story has more lines and words, or shows more pictures, than any story needs. */
export function findTextExcess({
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
