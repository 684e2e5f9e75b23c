import { useSyncExternalStore } from 'react';
import { LeftItems } from './LeftItems.tsx';
import { refusals, refusedWords } from './refusal.ts';
import { useDraft } from './use-draft.ts';

/** What was refused last, and why, until it is put right or put away. */
export function Refused() {
  const refusal = useSyncExternalStore(refusals.listen, refusals.get);
  const draft = useDraft();
  if (!refusal) return null;
  const { collection, slug, title, stage, reasons } = refusal;
  // An entry of a list is refused where it is written, and is no draft that could be told from another.
  const isOpen =
    stage === 'entry' || (draft?.collection === collection && (draft.slug ?? slug) === slug);
  return (
    <div className="left-refused" role="alert">
      <p>{refusedWords[stage]}</p>
      {!isOpen && (
        <p>
          <a href={`#/collections/${collection}/entries/${slug}`}>Open “{title ?? slug}”</a>
        </p>
      )}
      <LeftItems items={reasons} />
      <button type="button" onClick={() => refusals.set(undefined)}>
        Put this notice away
      </button>
    </div>
  );
}
