import { useState } from 'react';
import { isSameData, type FieldGroup } from '../../../src/story/plain-data.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { ChecklistItem } from '../../checklist/judged-draft.ts';
import type { AskProps } from '../ask/ask-props.ts';
import { AskQuestions } from '../ask/AskQuestions.tsx';
import { messagesForQuestion } from '../ask/question-messages.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { getAtPath, type AnswerPath } from '../definitions/answer-path.ts';
import {
  copiedAnswers,
  isSamePath,
  sharedPaths,
  type CopiedAnswer,
  type EarlierPerson,
  siblingAnswers,
} from '../definitions/copied-answers.ts';
import { referTo } from '../definitions/person-reference.ts';
import { personQuestions, type QuestionSection } from '../definitions/person-questions.ts';
import { sharedApproval } from '../definitions/shared-approval.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { unansweredQuestions, type VisibleQuestion } from '../definitions/visible-questions.ts';
import { SameAsButton } from './SameAsButton.tsx';
import { SharedAnswers } from './SharedAnswers.tsx';

const { person, sameAs } = questionsWords;

interface PersonSectionProps {
  section: QuestionSection;
  questions: readonly VisibleQuestion[];
  about: FieldGroup;
  story: StoryFacts;
  /** Somebody whose answers can be copied; undefined for the first person. */
  earlier: EarlierPerson | undefined;
  pathPrefix: string;
  items: readonly ChecklistItem[];
  /** The fingerprint of the story as it is now; undefined if it has none yet. */
  fingerprint: string | undefined;
  /** Whether the person was just added, perhaps with answers of the earlier person. */
  isNew: boolean;
  onAnswer: AskProps['onAnswer'];
}

/** One section of the questions. The section is unfolded at first if its questions come next. */
export function PersonSection(props: PersonSectionProps) {
  const { section, questions, earlier } = props;
  const open = unansweredQuestions(questions).length;
  // What was copied for somebody new is shown too, so that it can be checked.
  const [isOpen] = useState((open > 0 || props.isNew) && section.isLater !== true);
  return (
    <details className="ask-section" open={isOpen}>
      <summary>
        {section.title} <span className="ask-status">{sectionStatus(questions)}</span>
      </summary>
      {section.hint !== undefined && <p className="ask-hint">{section.hint}</p>}
      {earlier ? <QuestionsBesideEarlier {...props} earlier={earlier} /> : <Questions {...props} />}
    </details>
  );
}

function sectionStatus(questions: readonly VisibleQuestion[]): string {
  const open = unansweredQuestions(questions).length;
  if (open > 0) return person.toAnswer(open);
  return questions.every(({ isFolded }) => isFolded) ? person.onlyIfItApplies : person.answered;
}

/**
 * Finds the questions whose answers are as for an earlier person, among those that people share. A
 * question with a message stays a field.
 */
function findAnswersAsEarlier(props: SectionBesideEarlierProps): VisibleQuestion[] {
  const { section, questions, about, earlier, pathPrefix, items } = props;
  const shared = sharedPaths(section, about, earlier.person);
  return questions.filter(
    (visible) =>
      visible.value !== undefined &&
      shared.some((path) => isSamePath(path, visible.question.path)) &&
      isSameData(visible.value, getAtPath(earlier.person, visible.question.path)) &&
      messagesForQuestion(visible, pathPrefix, items).items.length === 0,
  );
}

type SectionBesideEarlierProps = PersonSectionProps & { earlier: EarlierPerson };

/** The questions with what can be, and what is, as for an earlier person. */
function QuestionsBesideEarlier(props: SectionBesideEarlierProps) {
  const { questions, about, story, earlier, pathPrefix } = props;
  const reference = referTo(earlier.person, earlier.index);
  // Only answers that were copied become a line, so that no field disappears while somebody types.
  const [{ copied, presses }, setCopied] = useState(() => ({
    copied: props.isNew ? findAnswersAsEarlier(props).map(({ question }) => question.path) : [],
    presses: 0,
  }));
  const fields = useFocusOnChange<HTMLDivElement>(presses, copied.length === 0);
  const line = useFocusOnChange<HTMLDivElement>(presses, copied.length > 0);
  const press = (paths: readonly AnswerPath[]) =>
    setCopied({ copied: [...paths], presses: presses + 1 });
  const stated = findAnswersAsEarlier(props).filter(({ question }) =>
    copied.some((path) => isSamePath(path, question.path)),
  );
  return (
    <>
      <CopyButtons
        {...props}
        reference={reference}
        onAnswer={(changes) => {
          press([...copied, ...changes.map(({ path }) => path)]);
          props.onAnswer(changes);
        }}
      />
      <SharedAnswers
        {...{ reference, about, story, pathPrefix, line }}
        questions={stated}
        onChange={() => press([])}
      />
      <div className="ask-slot" ref={fields} tabIndex={-1}>
        <Questions {...props} questions={questions.filter((each) => !stated.includes(each))} />
      </div>
    </>
  );
}

/**
 * The buttons that copy an earlier person's answers: as a sibling, about the approval, or all that
 * can be copied.
 */
function CopyButtons(props: SectionBesideEarlierProps & { reference: string }) {
  const { section, about, story, earlier, fingerprint, reference, onAnswer } = props;
  const approval: readonly CopiedAnswer[] = section.isLater
    ? sharedApproval(section, about, earlier.person, { current: fingerprint, story })
    : [];
  const asSibling = siblingAnswers(section, personQuestions, {
    about,
    from: earlier.person,
    story,
  });
  return (
    <>
      <SameAsButton
        words={sameAs.sibling(reference)}
        hintFor={sameAs.siblingHint}
        copied={asSibling}
        factsForAnswers={{ about, story }}
        onAnswer={onAnswer}
      />
      <SameAsButton
        words={sameAs.approve(reference)}
        hintFor={sameAs.approveHint}
        copied={approval}
        onAnswer={onAnswer}
      />
      <SameAsButton
        words={sameAs.button(reference)}
        hintFor={sameAs.hint}
        copied={copiedAnswers(section, about, earlier.person, story)}
        onAnswer={onAnswer}
      />
    </>
  );
}

function Questions({
  questions,
  about,
  story,
  pathPrefix,
  items,
  onAnswer,
}: Pick<
  PersonSectionProps,
  'questions' | 'about' | 'story' | 'pathPrefix' | 'items' | 'onAnswer'
>) {
  return <AskQuestions {...{ questions, about, story, pathPrefix, items, onAnswer }} />;
}
