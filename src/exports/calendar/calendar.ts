import { addDays, type PlainDate } from '../../story/plain-date.ts';

/** One whole day in a calendar. */
export interface CalendarDay {
  /** Stays the same when the day is moved, so that a calendar moves its entry too. */
  uid: string;
  on: PlainDate;
  summary: string;
  description: string;
}

/**
 * A calendar of whole days, as iCalendar (RFC 5545).
 *
 * @param on the day it was made for
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], on: PlainDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stories of Success//Consent register//EN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((each) => eventLines(each, on)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines({ uid, on: day, summary, description }: CalendarDay, on: PlainDate): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basic(on)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basic(date: PlainDate): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** The most bytes a line may have, its end aside. */
const widest = 75;

/** Breaks a line that is too long in bytes, never within a letter. What follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > widest) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}
