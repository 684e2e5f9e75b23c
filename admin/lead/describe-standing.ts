import { toFieldGroup } from '../../src/story/plain-data.ts';
import { writeDate } from '../../src/words/dates.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { toInputText } from '../questions/definitions/story-facts.ts';
import type { LoadedStory } from './load-story.ts';
import { isReviewed, reviewDay } from './review-press.ts';

/** Says in one sentence how a story stands with the lead. */
export function describeStanding({
  saved,
  judged,
  record,
}: Pick<LoadedStory, 'saved' | 'judged' | 'record'>): string {
  const { standing } = leadWords;
  const { data } = saved.draft;
  const { outcome, reviewedBy } = toFieldGroup(data['safeguarding']);
  if (outcome === 'hold') return standing.paused;
  const day = reviewDay(data);
  if (day && isReviewed(data, judged)) {
    return standing.reviewed(writeDate(day), toInputText(reviewedBy));
  }
  return record.reviewed ? standing.changed(writeDate(day ?? record.reviewed.on)) : standing.never;
}
