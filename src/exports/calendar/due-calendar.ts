import type { Register, RegisterDueDate, RegisterStory } from '../../library/register/register-story.ts';
import { addDays, type PlainDate } from '../../story/plain-date.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { stableUuid } from '../register/stable-uuid.ts';

/** One whole day in a calendar. */
export interface CalendarDay {
  /** Stays the same when the day changes, so that a calendar moves its entry. */
  uid: string;
  on: PlainDate;
  summary: string;
  description: string;
}

/**
 * Writes what is due in the register as a calendar: reviews, ends, and the days to ask again.
 * Calendars are shared and kept on phones, so a story is named by its id and a person by a number.
 */
export function writeDueCalendar({ stories, on }: Register): string {
  const days = stories.flatMap((story) => story.due.map((due) => toCalendarDay(story, due)));
  return writeCalendar(words.calendar.name, withoutDuplicates(days), on);
}

function toCalendarDay(
  story: RegisterStory,
  { what, on, person, use }: RegisterDueDate,
): CalendarDay {
  const whom = person === undefined ? '' : words.calendar.person(person);
  const record = story.people.find(({ number }) => number === person)?.consent.record;
  return {
    uid: stableUuid(story.id, record ?? String(person), what, use ?? ''),
    on,
    summary: `${story.id}${whom}: ${words.due[what]}${use ? ` (${use})` : ''}`,
    description: words.calendar.lookUp(story.id),
  };
}

/**
 * Keeps the first of several days with the same identifier, since a calendar may hold it only once.
 * Two folders with the same name, both held back, can give one twice.
 */
function withoutDuplicates(days: readonly CalendarDay[]): CalendarDay[] {
  return [...new Map(days.toReversed().map((day) => [day.uid, day])).values()].toReversed();
}

/**
 * Writes whole days as iCalendar (RFC 5545).
 *
 * @param on the day for which the calendar is made
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], on: PlainDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stories of Success//Consent register//EN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((day) => eventLines(day, on)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines({ uid, on: day, summary, description }: CalendarDay, on: PlainDate): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${toBasicDate(on)}T000000Z`,
    `DTSTART;VALUE=DATE:${toBasicDate(day)}`,
    `DTEND;VALUE=DATE:${toBasicDate(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function toBasicDate(date: PlainDate): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** The most bytes of a line, without its end. Source: RFC 5545, 3.1. */
const maxLineBytes = 75;

/** Folds a line that is too long, never within a letter. Each further line begins with a space. */
function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > maxLineBytes) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}
