import { useId, useState } from 'react';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { uses, type Use } from '../../../src/story/vocabulary.ts';
import { words } from '../../../src/words/index.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useExplanations } from '../../../src/words/use-explanations-en-gb.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import {
  allowUse,
  disallowUse,
  isUseAllowed,
  lastDayOfUse,
  readAllowedUses,
  requirementOfUse,
} from '../definitions/allowed-uses.ts';
import { DayInput } from './AskDay.tsx';
import type { AskProps } from './ask-props.ts';
import { GroupFrame } from './QuestionFrame.tsx';

/** The uses that somebody allows. While a use is unticked, its last day is kept in memory. */
export function AskUses({ question, ...props }: AskProps<'uses'>) {
  const { facts, value, onAnswer } = props;
  const [lastDays, setLastDays] = useState<ReadonlyMap<Use, unknown>>(new Map());
  const allowed = readAllowedUses(value);
  const offered = question.offered(facts);
  const shown = uses.filter((use) => offered.includes(use) || isUseAllowed(allowed, use));
  const write = (next: readonly unknown[]) =>
    onAnswer([{ path: question.path, value: next.length > 0 ? next : undefined }]);
  const tick = (use: Use) => write(allowUse(allowed, use, lastDays.get(use)));
  const untick = (use: Use) => {
    setLastDays(new Map(lastDays).set(use, lastDayOfUse(allowed, use)));
    write(disallowUse(allowed, use));
  };
  return (
    <GroupFrame question={question} {...props}>
      <ul className="ask-uses">
        {shown.map((use) => (
          <AskUse
            key={use}
            use={use}
            isAllowed={isUseAllowed(allowed, use)}
            until={lastDayOfUse(allowed, use)}
            min={question.min?.(facts)}
            max={question.max?.(facts)}
            onTick={() => (isUseAllowed(allowed, use) ? untick(use) : tick(use))}
            onUntil={(day) => write(allowUse(allowed, use, day))}
          />
        ))}
      </ul>
    </GroupFrame>
  );
}

interface AskUseProps {
  use: Use;
  isAllowed: boolean;
  /** The last day of the use; undefined if the use has no last day. */
  until: unknown;
  min: PlainDate | undefined;
  max: PlainDate | undefined;
  onTick: () => void;
  onUntil: (day: string | undefined) => void;
}

/** One use: a tick box, an explanation and an optional last day. */
function AskUse({ use, isAllowed, until, min, max, onTick, onUntil }: AskUseProps) {
  const id = useId();
  const [isLimited, setLimited] = useState(false);
  const day = useFocusOnChange<HTMLInputElement>(isLimited, isLimited);
  const requirement = requirementOfUse(use);
  return (
    <li className="ask-option">
      <input
        type="checkbox"
        id={id}
        checked={isAllowed}
        aria-describedby={`${id}-hint`}
        onChange={onTick}
      />
      <label htmlFor={id}>{capitalise(words.uses[use])}</label>
      <p className="ask-hint" id={`${id}-hint`}>
        {useExplanations[use]}
        {requirement !== undefined && ` ${requirement}`}
      </p>
      {isAllowed &&
        (isLimited || until !== undefined ? (
          <p className="ask-until">
            <label htmlFor={`${id}-until`}>{questionsWords.uses.lastDay(use)}</label>
            <DayInput
              id={`${id}-until`}
              ref={day}
              min={min}
              max={max}
              value={until}
              onDay={onUntil}
            />
          </p>
        ) : (
          <button type="button" className="ask-suggestion" onClick={() => setLimited(true)}>
            {questionsWords.uses.setLastDay}
            <span className="ask-hidden"> {words.uses[use]}</span>
          </button>
        ))}
    </li>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
