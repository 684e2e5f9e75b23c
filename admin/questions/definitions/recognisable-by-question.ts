import { isAnonymousForLife } from '../../../src/story/rules/anonymity-kept.ts';
import { recognisableBy, showsFaceOrVoice } from '../../../src/story/vocabulary.ts';
import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { isFaceOrVoiceRefused } from './own-name-limits.ts';
import type { PersonDraft } from './story-facts.ts';
import { isUnderAge, needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type AnswerOption, type FormQuestion } from './form-question.ts';

const options = optionsOf(recognisableBy, {
  face: {
    words: 'By their face',
    hint: 'A picture or film shows their face. People who know them will recognise them, whatever the story calls them.',
  },
  voice: {
    words: 'By their voice',
    hint: 'Their voice can be heard in the recording. Family and friends recognise a voice at once.',
  },
  'name-of-teller': words.nameOfTeller,
});

/** Returns the features by which a person can agree to be recognised in this story. */
function optionsFor(facts: PersonFacts): readonly AnswerOption[] {
  const { about, story } = facts;
  if (isAnonymousForLife(about)) return [];
  const mayBeShown = !isNeverShown(facts);
  return options.filter(({ value }) =>
    value === 'name-of-teller'
      ? isUnderAge(facts) && story.people.some(isIdentifiedAdult)
      : mayBeShown && story.shows.includes(value),
  );
}

/** Whether the story must not show or play a person, whoever agrees. */
function isNeverShown(facts: PersonFacts): boolean {
  const { about } = facts;
  return (
    about.consent?.route === 'best-interests' ||
    (isUnderAge(facts) && about.protected === 'proceedings') ||
    isFaceOrVoiceRefused(facts)
  );
}

/** Whether readers can identify an adult by their own name, face or voice. */
function isIdentifiedAdult({ ageBand, naming, consent }: PersonDraft): boolean {
  const isShown = showsFaceOrVoice(consent?.release?.recognisableBy);
  return ageBand === 'adult' && (naming === 'own-name' || isShown);
}

/** The question by what a person may be recognised. Only the person can answer it. */
export const recognisableByQuestion: FormQuestion<PersonDraft> = {
  type: 'several',
  path: ['consent', 'release', 'recognisableBy'],
  words: 'May people recognise them?',
  hint: 'Tick this only if they are the person who can be seen, heard or guessed, and they have said yes to exactly that. If it is somebody else, leave it empty.',
  optional: true,
  applies: (facts) => needsOwnConsent(facts) && optionsFor(facts).length > 0,
  options: optionsFor,
};
