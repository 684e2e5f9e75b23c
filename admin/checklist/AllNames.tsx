import { useState } from 'react';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import type { ChecklistItem } from './judged-draft.ts';
import type { NameOption } from './name-answers.ts';
import { GiveAnswer, NameButtons } from './NameButtons.tsx';

const { names } = checklistWords;

/** One answer for all questions about names, and a hint at how to answer for all stories at once. */
export function AllNames({ items }: { items: readonly ChecklistItem[] }) {
  const words = items.flatMap(({ asks }) => (asks ? [asks.word] : []));
  if (words.length === 0) return null;
  return (
    <>
      {/* The key makes other words another question, so that a half-given answer is forgotten. */}
      {words.length > 1 && <OneAnswer key={words.join()} words={words} />}
      <p className="left-hint">{names.settings}</p>
    </>
  );
}

/** Asks twice, because one answer for many words is easily given in a hurry, and a real name among them would be shown. */
function OneAnswer({ words }: { words: readonly string[] }) {
  const [chosen, setChosen] = useState<NameOption>();
  return (
    <details className="left-all">
      <summary>{names.all(words.length)}</summary>
      <p>
        {quoteWords(words)}: {names.each}
      </p>
      {chosen ? (
        <>
          <p role="status">
            <strong>{chosen.words}</strong>. {names.confirm}
          </p>
          <div className="name-buttons">
            <GiveAnswer words={words} is={chosen.is}>
              {names.yes(words.length)}
            </GiveAnswer>
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
