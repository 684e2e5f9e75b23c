import { useSyncExternalStore, type ReactNode } from 'react';
import type { NameAnswer } from '../../src/story/vocabulary.ts';
import { answering, optionsFor, type NameOption } from './name-answers.ts';
import { useDraft } from './use-draft.ts';

interface NameButtonsProps {
  words: readonly string[];
  /** What the buttons answer, for whoever does not see what stands above them. */
  label: string;
  /** What to do with an answer that is not to be given yet. Default: it is given. */
  onMeant?: (option: NameOption) => void;
}

/** A button for each thing that words may be said to be. */
export function NameButtons({ words, label, onMeant }: NameButtonsProps) {
  const answer = useSyncExternalStore(answering.listen, answering.get);
  const story = useDraft()?.data;
  if (!answer) return null;
  return (
    <div className="name-buttons" role="group" aria-label={label}>
      {optionsFor(story).map((option) =>
        onMeant ? (
          <button type="button" key={option.is} onClick={() => onMeant(option)}>
            {option.words}
          </button>
        ) : (
          <GiveAnswer key={option.is} words={words} is={option.is}>
            {option.words}
          </GiveAnswer>
        ),
      )}
    </div>
  );
}

interface GiveAnswerProps {
  words: readonly string[];
  is: NameAnswer;
  children: ReactNode;
}

/** The button by which words are said to be something. */
export function GiveAnswer({ words, is, children }: GiveAnswerProps) {
  const answer = useSyncExternalStore(answering.listen, answering.get);
  if (!answer) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        answer(words.map((word) => ({ word, is })));
        goOn(currentTarget);
      }}
    >
      {children}
    </button>
  );
}

/** What was answered goes away in a moment, so the focus goes on to the next question, or to the panel. */
function goOn(button: HTMLElement): void {
  const place = button.closest('li');
  const next = [place?.nextElementSibling, place?.previousElementSibling]
    .map((other) => other?.querySelector<HTMLElement>('.name-buttons button'))
    .find((other) => other instanceof HTMLElement);
  const panel = document.querySelector<HTMLElement>('.left h2 button');
  (next ?? panel)?.focus();
}
