import { useMemo } from 'react';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';

/** The result of something that an editor pressed. */
export interface PressResult {
  id: string;
  text: string;
  isFailure: boolean;
}

interface ResultProps {
  /** Undefined if nothing was pressed, or the result was dismissed. */
  result: PressResult | undefined;
  onClose: (id: string) => void;
  /** Whether the result stands at the end of the window, where there is no bar. */
  isAtEnd?: boolean;
}

/** The result of what was pressed last. It stays until it is dismissed, and covers no button. */
export function Result({ result, onClose, isAtEnd = false }: ResultProps) {
  // A result that stays says when it was true.
  const time = useMemo(() => (result ? timeFormat.format(new Date()) : ''), [result]);
  return (
    <div className={isAtEnd ? 'result-place is-at-end' : 'result-place'} role="status">
      {result && (
        <p className={result.isFailure ? 'result is-failure' : 'result'}>
          <span>
            {time} {result.text}
          </span>{' '}
          <button type="button" onClick={() => onClose(result.id)}>
            {toolbarWords.closeResult}
          </button>
        </p>
      )}
    </div>
  );
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
