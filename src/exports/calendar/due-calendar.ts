import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type {
  Register,
  RegisterDueDate,
  RegisterStory,
} from '../../library/register/register-story.ts';
import { describeOverdue } from '../../consent/find-due-dates.ts';
import { addDays, type PlainDate } from '../../story/plain-date.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { stableUuid } from '../register/stable-uuid.ts';

/** One whole day in a calendar. */
export interface CalendarDay {
  /**
   * The identifier. It stays the same when the day changes, so that a calendar program moves the
   * entry.
   */
  uid: string;
  on: PlainDate;
  summary: string;
  description: string;
}

/**
 * Writes what is due in the register as a calendar: reviews, ends, and the days to ask again.
 * People share calendars and keep them on phones. The calendar therefore names a story by its id
 * and a person by a number.
 */
export function writeDueCalendar({ stories, on }: Register): string {
  const days = stories.flatMap((story) => story.due.map((due) => toCalendarDay(story, due, on)));
  return writeCalendar(words.calendar.name, withoutDuplicates(days), on);
}

function toCalendarDay(
  story: RegisterStory,
  { what, on, person, use }: RegisterDueDate,
  today: PlainDate,
): CalendarDay {
  const overdue = describeOverdue({ what, on }, today);
  const personText = person === undefined ? '' : words.calendar.person(person);
  const record = story.people.find(({ number }) => number === person)?.consent.record;
  return {
    uid: stableUuid(story.id, record ?? String(person), what, use ?? ''),
    on,
    summary: `${story.id}${personText}: ${words.due[what]}${use ? ` (${use})` : ''}${overdue ? ` (${words.overdue[overdue]})` : ''}`,
    description: words.calendar.lookUp(story.id),
  };
}

/**
 * Returns only the first of several days with the same identifier, because a calendar may contain
 * an identifier only once. Two held-back folders with the same name can lead to the same
 * identifier.
 */
function withoutDuplicates(days: readonly CalendarDay[]): CalendarDay[] {
  return [...new Map(days.toReversed().map((day) => [day.uid, day])).values()].toReversed();
}

/**
 * Writes whole days as iCalendar (RFC 5545). The same days give the same bytes.
 *
 * @param name the name of the calendar, from our own words; ical-generator does not escape the name
 * @param on the day for which the calendar is made
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], on: PlainDate): string {
  const calendar = ical({ name, prodId: '//Stories of Success//Consent register//EN' });
  for (const day of days) {
    calendar.createEvent({
      id: day.uid,
      stamp: toMidnight(on),
      start: toMidnight(day.on),
      end: toMidnight(addDays(day.on, 1)),
      allDay: true,
      // Without a time zone, ical-generator writes the days of the machine's own time zone.
      timezone: 'UTC',
      summary: withoutControls(day.summary),
      description: withoutControls(day.description),
      class: ICalEventClass.CONFIDENTIAL,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // ical-generator writes no line end after the last line.
  return `${calendar.toString()}\r\n`;
}

function toMidnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Leaves out control characters, which iCalendar cannot contain. Keeps line breaks. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\r\n]/gu, '');
}
