import type { LeftItem } from './judged-draft.ts';
import { NameButtons } from './NameButtons.tsx';

/** All questions about names answered alike, and where an organisation answers once for all its stories. */
export function AllNames({ items }: { items: readonly LeftItem[] }) {
  const words = items.flatMap(({ asks }) => (asks ? [asks.word] : []));
  if (words.length === 0) return null;
  return (
    <>
      {words.length > 1 && (
        <details className="left-all">
          <summary>Answer all {words.length} names alike</summary>
          <p>{writeWords(words)}: each of them is</p>
          <NameButtons words={words} label="What all of them are" />
        </details>
      )}
      <p className="left-hint">
        Names of your organisation’s places and services can be written into the library’s settings.
        No story asks about them then.
      </p>
    </>
  );
}

function writeWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
