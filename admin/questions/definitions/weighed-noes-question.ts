import { writeDate } from '../../../src/words/dates.ts';
import { safeguardingWords } from '../../../src/words/review-questions-en-gb.ts';
import type { RefusedNo } from '../../checklist/judged-draft.ts';
import type { AnswerOption, FormQuestion } from './form-question.ts';
import type { SafeguardingDraft, StoryFacts } from './story-facts.ts';

/**
 * Lists the last no of each story that a review can weigh. A hold is left out, because a later
 * review ends it.
 */
function noesToWeigh({ noes }: Pick<StoryFacts, 'noes'>): RefusedNo[] {
  const weighed = noes.filter(({ by }) => by !== 'hold');
  const inOrder = weighed.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  return [...new Map(inOrder.map((no) => [no.id, no])).values()];
}

function toNoOption({ id, on }: RefusedNo): AnswerOption {
  const day = on === undefined ? undefined : writeDate(on);
  return { value: id, words: safeguardingWords.weighedNoes.option(id, day) };
}

/** The question which noes to nearly the same words a review has weighed. */
export const weighedNoesQuestion: FormQuestion<SafeguardingDraft> = {
  type: 'several',
  path: ['weighedNoes'],
  words: safeguardingWords.weighedNoes.question,
  hint: safeguardingWords.weighedNoes.hint,
  optional: true,
  applies: ({ story }) => noesToWeigh(story).length > 0,
  options: ({ story }) => noesToWeigh(story).map(toNoOption),
};
