import { addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { isAskedAgain, lastAskAgainDay } from '../../../src/story/rules/ask-again-is-set.ts';
import { writeMonth } from '../../../src/words/dates.ts';
import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { needsOwnConsent, releaseDay, type PersonFacts } from './person-facts.ts';
import type { FormQuestion, Suggestion } from './form-question.ts';

/** Whether somebody is from 13 to 17, so that the form needs a day on which to ask them again. */
const needsAskAgainDay = ({ about }: PersonFacts) =>
  isAskedAgain(about.ageBand, about.consent?.release?.ageOnRelease);

/**
 * Whether somebody is a young adult who may leave care, and may wish to be asked again on that day.
 */
const mayLeaveCare = ({ about, story }: PersonFacts) =>
  story.kind === 'young-person' && about.ageBand === 'adult' && about.consent?.route === 'own';

function lastDayToAskAgain(facts: PersonFacts): PlainDate | undefined {
  const day = releaseDay(facts);
  const age = facts.about.consent?.release?.ageOnRelease;
  return day && needsAskAgainDay(facts) ? lastAskAgainDay(day, age) : undefined;
}

/**
 * Suggests the first of each month in which somebody can turn 16 or 18, by their age on the day of
 * the release. The person who takes the consent knows the birthday; the story does not record it.
 */
function suggestBirthdayMonths(facts: PersonFacts): readonly Suggestion[] {
  const [last, released] = [lastDayToAskAgain(facts), releaseDay(facts)];
  if (last === undefined || released === undefined) return [];
  return Array.from({ length: 13 }, (_, index) => addMonths(last, index - 12))
    .filter((day) => day > released)
    .map((value) => ({ value, words: writeMonth(value) }));
}

function askAgainHint(facts: PersonFacts): string {
  const { ageOnRelease } = facts.about.consent?.release ?? {};
  const askAgainDay = parseDay(facts.about.consent?.askAgainOn);
  const released = releaseDay(facts);
  if (needsAskAgainDay(facts) && ageOnRelease !== undefined) {
    return words.askAgainOn.under18(ageOnRelease < 16 ? 16 : 18);
  }
  return askAgainDay && released && askAgainDay < released
    ? words.askAgainOn.again
    : words.askAgainOn.before;
}

/** The question for the day on which somebody is asked again. */
export const askAgainQuestion: FormQuestion<PersonDraft> = {
  type: 'day',
  path: ['consent', 'askAgainOn'],
  words: words.askAgainOn.words,
  hint: askAgainHint,
  optional: mayLeaveCare,
  isRare: true,
  applies: (facts) => needsOwnConsent(facts) && (needsAskAgainDay(facts) || mayLeaveCare(facts)),
  max: lastDayToAskAgain,
  suggest: suggestBirthdayMonths,
};
