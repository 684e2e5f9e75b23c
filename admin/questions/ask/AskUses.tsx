import { useState } from 'react';
import { uses, type Use } from '../../../src/story/vocabulary.ts';
import { allow, allowedIn, disallow, isAllowed, untilOf } from '../definitions/allowed-uses.ts';
import type { AskProps } from './ask-props.ts';
import { AskUse } from './AskUse.tsx';
import { GroupFrame } from './frame.tsx';

/** What somebody allows. The last day of a use that is unticked by mistake is kept in memory. */
export function AskUses({ question, ...props }: AskProps<'uses'>) {
  const { facts, value, onAnswer } = props;
  const [kept, setKept] = useState<ReadonlyMap<Use, unknown>>(new Map());
  const allowed = allowedIn(value);
  const write = (next: readonly unknown[]) =>
    onAnswer([{ path: question.path, value: next.length > 0 ? next : undefined }]);
  const tick = (use: Use) => write(allow(allowed, use, kept.get(use)));
  const untick = (use: Use) => {
    setKept(new Map(kept).set(use, untilOf(allowed, use)));
    write(disallow(allowed, use));
  };
  return (
    <GroupFrame question={question} {...props}>
      <ul className="ask-uses">
        {uses.map((use) => (
          <AskUse
            key={use}
            use={use}
            isAllowed={isAllowed(allowed, use)}
            until={untilOf(allowed, use)}
            min={question.min?.(facts)}
            max={question.max?.(facts)}
            onTick={() => (isAllowed(allowed, use) ? untick(use) : tick(use))}
            onUntil={(day) => write(allow(allowed, use, day))}
          />
        ))}
      </ul>
    </GroupFrame>
  );
}
