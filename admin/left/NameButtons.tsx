import { useSyncExternalStore } from 'react';
import { answering, optionsFor } from './name-answers.ts';
import { useDraft } from './use-draft.ts';

interface NameButtonsProps {
  words: readonly string[];
  /** What the buttons answer, for whoever does not see what stands above them. */
  label: string;
}

/** A button for each thing that words may be said to be. */
export function NameButtons({ words, label }: NameButtonsProps) {
  const answer = useSyncExternalStore(answering.listen, answering.get);
  const story = useDraft()?.data;
  if (!answer) return null;
  return (
    <div className="name-buttons" role="group" aria-label={label}>
      {optionsFor(story).map(({ is, words: reads }) => (
        <button
          type="button"
          key={is}
          onClick={({ currentTarget }) => {
            answer(words.map((word) => ({ word, is })));
            goOn(currentTarget);
          }}
        >
          {reads}
        </button>
      ))}
    </div>
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
