import { useId, useState } from 'react';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import { words } from '../../../src/words/index.ts';
import { useFocusOn } from '../control/use-focus.ts';
import { alsoOf, useSentences } from '../definitions/use-sentences.ts';
import { Day } from './Day.tsx';

interface AskUseProps {
  use: Use;
  isAllowed: boolean;
  until: unknown;
  min: PlainDate | undefined;
  max: PlainDate | undefined;
  onTick: () => void;
  onUntil: (day: string | undefined) => void;
}

/** One use to tick, with what it means, and a last day of its own where somebody wants one. */
export function AskUse({ use, isAllowed, until, min, max, onTick, onUntil }: AskUseProps) {
  const id = useId();
  const [asked, setAsked] = useState(false);
  const day = useFocusOn<HTMLInputElement>(asked, asked);
  const also = alsoOf(use);
  return (
    <li className="ask-option">
      <input
        type="checkbox"
        id={id}
        checked={isAllowed}
        aria-describedby={`${id}-hint`}
        onChange={onTick}
      />
      <label htmlFor={id}>{capital(words.uses[use])}</label>
      <p className="ask-hint" id={`${id}-hint`}>
        {useSentences[use]}
        {also !== undefined && ` ${also}`}
      </p>
      {isAllowed &&
        (asked || until !== undefined ? (
          <p className="ask-until">
            <label htmlFor={`${id}-until`}>The last day {words.uses[use]}</label>
            <Day id={`${id}-until`} ref={day} min={min} max={max} value={until} onDay={onUntil} />
          </p>
        ) : (
          <button type="button" className="ask-suggestion" onClick={() => setAsked(true)}>
            Only until a day<span className="ask-hidden"> {words.uses[use]}</span>
          </button>
        ))}
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
