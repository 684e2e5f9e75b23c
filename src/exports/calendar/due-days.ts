import type { Register, RegisterDue, RegisterStory } from '../../library/register/entry.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { uuidOf } from '../register/uuid.ts';
import { writeCalendar, type CalendarDay } from './calendar.ts';

/**
 * What is due in the register as a calendar: reviews, ends, and the days to ask again. Calendars
 * are passed round and lie on telephones, so a story is its id and a person is a number in it.
 */
export function writeDueCalendar({ stories, on }: Register): string {
  const days = stories.flatMap((story) => story.due.map((due) => dayOf(story, due)));
  return writeCalendar(words.calendar.name, firstOfEach(days), on);
}

function dayOf(story: RegisterStory, { what, on, person, use }: RegisterDue): CalendarDay {
  const whom = person === undefined ? '' : words.calendar.person(person);
  const record = story.people.find(({ number }) => number === person)?.consent.record;
  return {
    uid: uuidOf(story.id, record ?? String(person), what, use ?? ''),
    on,
    summary: `${story.id}${whom}: ${words.due[what]}${use ? ` (${use})` : ''}`,
    description: words.calendar.lookUp(story.id),
  };
}

/** A calendar holds an identifier once; two folders of the same name, both held back, may give it twice. */
function firstOfEach(days: readonly CalendarDay[]): CalendarDay[] {
  return [...new Map(days.toReversed().map((day) => [day.uid, day])).values()].toReversed();
}
