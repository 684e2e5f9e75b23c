import { isAnonymousForLife } from '../../../src/story/rules/anonymity-kept.ts';
import { recognisableBy } from '../../../src/story/vocabulary.ts';
import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
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
  return options.filter(({ value }) =>
    value === 'name-of-teller' ? isNamedBeside(facts) : story.shows.includes(value),
  );
}

/** Whether a child is in a story in which somebody else goes by their own name. */
function isNamedBeside(facts: PersonFacts): boolean {
  return isUnderAge(facts) && facts.story.people.some(({ naming }) => naming === 'own-name');
}

/** The question whether somebody may be recognised. Nobody else can answer it for them. */
export const recognisableByQuestion: FormQuestion<PersonDraft> = {
  type: 'several',
  path: ['consent', 'release', 'recognisableBy'],
  words: 'May people recognise them?',
  hint: 'Tick this only if they are the person who can be seen, heard or guessed, and they have said yes to exactly that. If it is somebody else, leave it empty.',
  optional: true,
  applies: (facts) => needsOwnConsent(facts) && optionsFor(facts).length > 0,
  options: optionsFor,
};
