import type { ComponentProps } from 'react';
import { writeDate } from '../../../src/words/dates.ts';
import { dayIn, textOf } from '../definitions/drafts.ts';

interface DayProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: unknown;
  onDay: (day: string | undefined) => void;
}

/**
 * A day, and the same in words, since browsers write dates in many ways. What is written down and is
 * no day is shown as text, which a date field would hide; browsers without date fields show text too.
 */
export function Day({ value, onDay, ...rest }: DayProps) {
  const written = textOf(value);
  const day = dayIn(written);
  return (
    <>
      <input
        {...rest}
        className="ask-field ask-day"
        type={written === '' || day ? 'date' : 'text'}
        placeholder="2026-03-01"
        value={written}
        onChange={({ target }) => onDay(target.value === '' ? undefined : target.value)}
      />
      {day && <span className="ask-hint">{writeDate(day)}</span>}
    </>
  );
}
