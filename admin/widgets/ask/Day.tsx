import type { ComponentProps } from 'react';
import { dayIn, textOf } from '../questions/drafts.ts';

interface DayProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: unknown;
  onDay: (day: string | undefined) => void;
}

/**
 * A day. What is written down and is no day is shown as text, since a date field would hide it;
 * browsers without date fields show text as well.
 */
export function Day({ value, onDay, ...rest }: DayProps) {
  const written = textOf(value);
  return (
    <input
      {...rest}
      className="ask-field ask-day"
      type={written === '' || dayIn(written) ? 'date' : 'text'}
      placeholder="2026-03-01"
      value={written}
      onChange={({ target }) => onDay(target.value === '' ? undefined : target.value)}
    />
  );
}
