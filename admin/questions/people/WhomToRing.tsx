import { useEffect, useState } from 'react';
import type { PeopleToRing as Answer } from '../../../src/checks/story-for-lead.ts';
import { toldWords } from '../../../src/words/told-en-gb.ts';
import { localServer } from '../../access/local-server.ts';
import { useDraft } from '../../checklist/draft-store.ts';

/**
 * Whom to ring after a no: everyone who noted that they used the story. Shown where the desk is on
 * this machine; elsewhere “What came back” lists them.
 */
export function WhomToRing() {
  const [ring, setRing] = useState<readonly string[]>([]);
  const draft = useDraft();
  const { collection, slug } = draft ?? {};
  useEffect(() => {
    const ask = localServer.get();
    if (!ask || collection === undefined || slug === undefined) return undefined;
    let isShown = true;
    // A no never waits for this list. `npm run withdraw` lists the same.
    ask<Answer>('whomToRing', { collection, slug }).then(
      (answer) => {
        if (isShown) setRing(answer.ring);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [collection, slug]);
  if (ring.length === 0) return null;
  return (
    <>
      <p className="ask-hint">{toldWords.ring.title}</p>
      <ul className="ask-hint">
        {ring.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
