import { useSyncExternalStore, type ReactNode } from 'react';
import type { NameAnswer } from '../../src/story/vocabulary.ts';
import { useDraft } from './draft-store.ts';
import { nameAnswerWriter, nameOptions, type NameOption } from './name-answers.ts';

interface NameButtonsProps {
  words: readonly string[];
  /** The question that the buttons answer. Only screen readers read it out. */
  label: string;
  /** Receives the chosen answer. Default: the answer is written into the story. */
  onChoose?: (option: NameOption) => void;
}

/** Shows one button for each possible answer to the question what the words are. */
export function NameButtons({ words, label, onChoose }: NameButtonsProps) {
  const writeAnswers = useSyncExternalStore(nameAnswerWriter.listen, nameAnswerWriter.get);
  const draft = useDraft();
  if (!writeAnswers) return null;
  return (
    <div className="name-buttons" role="group" aria-label={label}>
      {nameOptions(draft?.data, draft?.collection).map((option) =>
        onChoose ? (
          <button type="button" key={option.is} onClick={() => onChoose(option)}>
            {option.label}
          </button>
        ) : (
          <AnswerButton key={option.is} words={words} is={option.is}>
            {option.label}
          </AnswerButton>
        ),
      )}
    </div>
  );
}

interface AnswerButtonProps {
  words: readonly string[];
  is: NameAnswer;
  children: ReactNode;
}

/** The button that writes one answer for some words into the story. */
export function AnswerButton({ words, is, children }: AnswerButtonProps) {
  const writeAnswers = useSyncExternalStore(nameAnswerWriter.listen, nameAnswerWriter.get);
  if (!writeAnswers) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        writeAnswers(words.map((word) => ({ word, is })));
        focusNextQuestion(currentTarget);
      }}
    >
      {children}
    </button>
  );
}

/**
 * Moves the focus to the next question, or to the panel, because an answered question disappears.
 */
function focusNextQuestion(button: HTMLElement): void {
  const question = button.closest('li');
  const next = [question?.nextElementSibling, question?.previousElementSibling]
    .map((other) => other?.querySelector<HTMLElement>('.name-buttons button'))
    .find((other) => other instanceof HTMLElement);
  const panel = document.querySelector<HTMLElement>('.checklist h2 button');
  (next ?? panel)?.focus();
}
