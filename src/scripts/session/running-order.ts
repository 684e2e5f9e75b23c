/** One part of a session, with the time at which it begins. */
export interface TimedPart {
  /** The time, as `HH:MM`. */
  at: string;
  what: string;
  minutes: number;
}

/** The parts of a session in time, and when it ends. */
export interface RunningOrder {
  parts: TimedPart[];
  minutes: number;
  /** The time, as `HH:MM`. */
  end: string;
}

/**
 * Gives each part of a session the time at which it begins.
 *
 * @param start when the session begins, as `HH:MM`
 */
export function timeParts(
  start: string,
  parts: readonly { what: string; minutes: number }[],
): RunningOrder {
  const [hours = 0, startMinutes = 0] = start.split(':').map(Number);
  let now = hours * 60 + startMinutes;
  const timed = parts.map((part) => {
    const at = writeTime(now);
    now += part.minutes;
    return { at, ...part };
  });
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return { parts: timed, minutes, end: writeTime(now) };
}

function writeTime(minutes: number): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
}
