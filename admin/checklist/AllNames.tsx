import { useState } from 'react';
import type { LeftItem } from './judged-draft.ts';
import type { NameOption } from './name-answers.ts';
import { GiveAnswer, NameButtons } from './NameButtons.tsx';

/** All questions about names answered alike, and where an organisation answers once for all its stories. */
export function AllNames({ items }: { items: readonly LeftItem[] }) {
  const words = items.flatMap(({ asks }) => (asks ? [asks.word] : []));
  if (words.length === 0) return null;
  return (
    <>
      {/* Whatever is asked anew is another question, so an answer half given to others is forgotten. */}
      {words.length > 1 && <Alike key={words.join()} words={words} />}
      <p className="left-hint">
        Names of your organisation’s places and services can be written into the library’s settings.
        No story asks about them then.
      </p>
    </>
  );
}

/** One answer for many words is easily given in a hurry, and a real name among them is shown: so it is asked twice. */
function Alike({ words }: { words: readonly string[] }) {
  const [meant, setMeant] = useState<NameOption>();
  return (
    <details className="left-all">
      <summary>Answer all {words.length} names alike</summary>
      <p>{writeWords(words)}: each of them is</p>
      {meant ? (
        <>
          <p role="status">
            <strong>{meant.words}</strong>. Is that so of every one of them? A real name among them
            would be shown to everyone who reads the story.
          </p>
          <div className="name-buttons">
            <GiveAnswer words={words} is={meant.is}>
              Yes, of all {words.length}
            </GiveAnswer>
            <button type="button" autoFocus onClick={() => setMeant(undefined)}>
              No, one by one
            </button>
          </div>
        </>
      ) : (
        <NameButtons words={words} label="What all of them are" onMeant={setMeant} />
      )}
    </details>
  );
}

function writeWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
