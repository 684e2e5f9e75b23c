import { useState } from 'react';
import type { ChecklistItem } from '../../checklist/judged-draft.ts';
import { Messages } from '../ask/Messages.tsx';
import { messagesForGroup } from '../ask/question-messages.ts';
import { setAnswers, type AnswerDraft } from '../definitions/answer-draft.ts';
import type { FieldChange } from '../definitions/answer-path.ts';
import { setPart, type PartChoice } from '../definitions/part-choices.ts';
import { personQuestions, personSections } from '../definitions/person-questions.ts';
import { findEarlierPerson } from '../definitions/copied-answers.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { visibleQuestions } from '../definitions/visible-questions.ts';
import {
  withWaiverAnew,
  changeMind,
  setPersonDraft,
  undoChange,
  type PeopleState,
  type PersonEntry,
} from './people-state.ts';
import { ChangeOfMind } from './ChangeOfMind.tsx';
import { MentionedNo } from './MentionedNo.tsx';
import { PersonPart } from './PersonPart.tsx';
import { PersonSection } from './PersonSection.tsx';
import { PersonSummary } from './PersonSummary.tsx';
import { RemovePerson } from './RemovePerson.tsx';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { writeDate, writeList } from '../../../src/words/dates.ts';
import { words } from '../../../src/words/index.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { findStatedRenewal } from '../definitions/renewals.ts';

interface PersonFormProps {
  entry: PersonEntry;
  people: PeopleState;
  write: (people: PeopleState) => void;
  story: StoryFacts;
  /** The index of the person in the story, from 0. */
  index: number;
  /** The path of the person in the story, such as `people.0.`. */
  pathPrefix: string;
  items: readonly ChecklistItem[];
  /** The fingerprint of the story as it is now; undefined if it has none yet. */
  fingerprint: string | undefined;
  onRemove: () => void;
}

/** The form for one person. It unfolds from a summary of the person's part. */
export function PersonForm(props: PersonFormProps) {
  const { entry, people, write, story, index, pathPrefix, items, fingerprint, onRemove } = props;
  const [isOpen] = useState(entry.isNew);
  const { key, draft, undo } = entry;
  const about = draft.answers;
  const sections = personSections.map((section) => ({
    section,
    questions: visibleQuestions(about, section.questions, story),
  }));
  const questions = sections.flatMap((each) => each.questions);
  const earlier = findEarlierPerson(story.people, about, index);
  const messages = {
    isUnanswered: false,
    items: messagesForGroup(questions, pathPrefix, items),
  };
  const writeDraft = (next: AnswerDraft) => write(setPersonDraft(people, key, next));
  const onAnswer = (changes: readonly FieldChange[]) =>
    writeDraft(setAnswers(draft, personQuestions, withWaiverAnew(changes, about), story));
  const onPart = (choice: PartChoice) => writeDraft(setPart(draft, personQuestions, choice, story));
  const change = {
    about,
    on: story.on,
    onChange: (changes: readonly FieldChange[]) => write(changeMind(people, key, changes)),
    onUndo: undo && (() => write(undoChange(people, key))),
  };
  return (
    <details className="ask-person" open={isOpen}>
      <PersonSummary
        {...{ about, questions, items, index, pathPrefix }}
        on={story.on}
        isNew={entry.isNew}
      />
      <PersonPart about={about} path={`${pathPrefix}part`} kind={story.kind} onPart={onPart} />
      <Messages id={`${pathPrefix}said`} messages={messages} />
      {sections
        .filter((each) => each.questions.length > 0)
        .map((each) => (
          <PersonSection
            key={each.section.title}
            {...each}
            {...{ about, story, earlier, pathPrefix, items, fingerprint, onAnswer }}
            isNew={entry.isNew}
          />
        ))}
      <RenewalNote about={about} />
      <ChangeOfMind {...change} />
      <MentionedNo {...change} />
      <RemovePerson {...{ about, index, onRemove }} on={story.on} />
    </details>
  );
}

const { renewal } = questionsWords;

/** Says that a person renews an earlier release, and which of its uses wait nevertheless. */
function RenewalNote({ about }: { about: FieldGroup }) {
  const stated = findStatedRenewal(about);
  if (!stated) return null;
  const { renewedOn, newUses, newFrom } = stated;
  return (
    <p className="ask-hint" role="status">
      {renewal.continues(writeDate(renewedOn))}
      {newUses.length > 0 &&
        ` ${renewal.newUses(writeList(newUses.map((use) => words.uses[use])), writeDate(newFrom))}`}
    </p>
  );
}
