import { useState } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import { Messages } from '../ask/Messages.tsx';
import { controlLabel, type ControlProps } from '../control/control-props.ts';
import { useControlHandle } from '../control/use-control-handle.ts';
import { createAnswerDraft, setAnswers, type AnswerDraft } from '../definitions/answer-draft.ts';
import { setPart, type PartChoice } from '../definitions/part-choices.ts';
import { personQuestions, personSections } from '../definitions/person-questions.ts';
import {
  copiedAnswers,
  findEarlierPerson,
  type EarlierPerson,
} from '../definitions/copied-answers.ts';
import { referTo } from '../definitions/person-reference.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { AddPerson } from './AddPerson.tsx';
import { addPerson, removePerson, restorePerson } from './people-state.ts';
import { PersonForm } from './PersonForm.tsx';
import { UndoRemovePerson } from './RemovePerson.tsx';
import { useStoryPeople } from './use-story-people.ts';

/**
 * The control for `people`: everyone who could be recognised, and what each person has agreed to.
 */
export function StoryPeople(props: ControlProps) {
  const root = useControlHandle(props);
  const { people, story, write, isCopy, isBegun } = useStoryPeople(props);
  const [isAdding, setAdding] = useState(false);
  const judged = useDraft()?.judged;
  const path = String(props.field.get('name'));
  const items = itemsAt(judged, path).filter((item) => item.path === path);
  const startDraft = (choice: PartChoice) =>
    setPart(createAnswerDraft({}), personQuestions, choice, story);
  const findPersonToCopy = (choice: PartChoice) =>
    findEarlierPerson(story.people, startDraft(choice).answers, story.people.length);
  const add = (choice: PartChoice) => {
    setAdding(false);
    write(addPerson(people, startDraft(choice)));
  };
  const addWithAnswers = (choice: PartChoice) => {
    setAdding(false);
    write(addPerson(people, copyAnswersFrom(startDraft(choice), findPersonToCopy(choice), story)));
  };
  return (
    <div
      className="ask-root"
      id={props.forID}
      ref={root}
      role="group"
      aria-label={controlLabel(props)}
    >
      {isCopy && (
        <p className="ask-removed" role="status">
          {questionsWords.people.copied}
        </p>
      )}
      {isBegun && <Messages id={`${path}-said`} messages={{ isUnanswered: false, items }} />}
      {people.entries.map((entry, index) => (
        <PersonForm
          key={entry.key}
          {...{ entry, index, story, people, write }}
          pathPrefix={`${path}.${String(index)}.`}
          items={itemsAt(judged, `${path}.${String(index)}`)}
          fingerprint={judged?.fingerprint}
          onRemove={() => write(removePerson(people, entry.key))}
        />
      ))}
      {people.removed && (
        <UndoRemovePerson
          index={people.removed.index}
          onRestore={() => write(restorePerson(people))}
        />
      )}
      <AddPerson
        isFirst={people.entries.length === 0}
        isAsking={isAdding}
        kind={story.kind}
        onAsk={() => setAdding(true)}
        onAdd={add}
        findReferenceToCopy={(choice) => {
          const earlier = findPersonToCopy(choice);
          return earlier && referTo(earlier.person, earlier.index);
        }}
        onAddWithAnswers={addWithAnswers}
      />
    </div>
  );
}

/** Copies the answers of an earlier person that a new person often shares. */
function copyAnswersFrom(
  draft: AnswerDraft,
  earlier: EarlierPerson | undefined,
  story: StoryFacts,
): AnswerDraft {
  if (!earlier) return draft;
  const changes = personSections.flatMap((section) =>
    copiedAnswers(section, draft.answers, earlier.person, story),
  );
  return setAnswers(draft, personQuestions, changes, story);
}
