import { useState } from 'react';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import type { ChecklistItem } from './judged-draft.ts';
import type { NameOption } from './name-answers.ts';
import { AnswerButton, NameButtons } from './NameButtons.tsx';

const { names } = checklistWords;

/**
 * Offers one answer to all questions about names, and says how to answer for all stories at once.
 */
export function AllNames({ items }: { items: readonly ChecklistItem[] }) {
  const words = items.flatMap(({ asks }) => (asks ? [asks.word] : []));
  if (words.length === 0) return null;
  return (
    <>
      {/* When the words change, the new key discards an answer that is not confirmed yet. */}
      {words.length > 1 && <OneAnswer key={words.join()} words={words} />}
      <p className="checklist-hint">{names.settings}</p>
    </>
  );
}

/**
 * Asks for one answer for several words, and then for confirmation. An editor in a hurry could miss
 * a real name among the words, and readers would see the name.
 */
function OneAnswer({ words }: { words: readonly string[] }) {
  const [chosen, setChosen] = useState<NameOption>();
  return (
    <details className="checklist-all">
      <summary>{names.all(words.length)}</summary>
      <p>
        {quoteWords(words)}: {names.each}
      </p>
      {chosen ? (
        <>
          <p role="status">
            <strong>{chosen.label}</strong>. {names.confirm}
          </p>
          <div className="name-buttons">
            <AnswerButton words={words} is={chosen.is}>
              {names.yes(words.length)}
            </AnswerButton>
            <button type="button" autoFocus onClick={() => setChosen(undefined)}>
              {names.no}
            </button>
          </div>
        </>
      ) : (
        <NameButtons words={words} label={names.areAll} onChoose={setChosen} />
      )}
    </details>
  );
}

function quoteWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
