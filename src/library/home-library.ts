import type { HomeDueDate, HomeLibrary, HomeReason, HomeStory } from '../checks/desk-home.ts';
import { findConsents, recordReferences } from '../consent/find-consents.ts';
import { computeReceiptCode } from '../consent/receipt-code.ts';
import type { DueDate } from '../consent/find-due-dates.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { latest, type PlainDate } from '../story/plain-date.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import { findDeciders } from '../story/schema/person.ts';
import type { JudgedStory } from './judge-story-folder.ts';
import { findLibraryDueDates } from './library-due-dates.ts';
import type { Library } from './read-library.ts';

/**
 * Describes a library for the first page of the desk: what is shown, what is held back and why, and
 * what is due. The page judges nothing itself, so it never differs from a build or from `npm run due`.
 *
 * @param on the day for which the library was judged
 */
export async function toHomeLibrary(library: Library, on: PlainDate): Promise<HomeLibrary> {
  const due = findLibraryDueDates(library, on);
  const isTakeDown = ({ what }: DueDate) => what === 'host-take-down';
  const dueOf = Map.groupBy(
    due.filter((each) => !isTakeDown(each)),
    ({ id }) => id,
  );
  return {
    on,
    stories: await Promise.all(
      library.judged.map((story) => toHomeStory(story, dueOf.get(story.id ?? '') ?? [])),
    ),
    takeDowns: due.filter(isTakeDown),
  };
}

async function toHomeStory(story: JudgedStory, due: readonly DueDate[]): Promise<HomeStory> {
  const { source, atGate, publicStory, issues } = story;
  const records = recordReferences(findConsents(source.data));
  const { title } = toFieldGroup(source.data);
  return {
    kind: source.folder.kind,
    folder: source.folder.name,
    ...(isText(title) ? { title } : {}),
    ...(publicStory && atGate ? { shownSince: findFirstDay(atGate.front) } : {}),
    reasons: publicStory
      ? []
      : issues.filter(({ severity }) => severity !== 'warning').map(toReason),
    due: due.map((each) => toHomeDueDate(each, atGate?.front)),
    receipts: await Promise.all(
      records.map((record) => computeReceiptCode(source.folder.name, record)),
    ),
  };
}

/** Finds the first day on which everyone had released and reviewed a story as it is now. */
function findFirstDay({ publishFrom, people, safeguarding }: FrontMatter): PlainDate {
  const releases = findDeciders(people).map(({ person }) => person.consent.release.on);
  return latest(publishFrom, safeguarding.reviewedOn, ...releases);
}

function toReason({ severity, message, hint, field }: HomeReason): HomeReason {
  return { severity, message, hint, ...(field === undefined ? {} : { field }) };
}

/** Adds the person and the use that a due date is about. */
function toHomeDueDate({ what, on, field }: DueDate, front: FrontMatter | undefined): HomeDueDate {
  const [, personIndex, useIndex] = /^people\[(\d+)\](?:.*\.uses\[(\d+)\])?/.exec(field) ?? [];
  const person = personIndex === undefined ? undefined : front?.people[Number(personIndex)];
  const { uses = [] } = person?.part === 'mentioned' ? {} : (person?.consent.release ?? {});
  const use = useIndex === undefined ? undefined : uses[Number(useIndex)]?.use;
  return {
    what,
    on,
    field,
    ...(person ? { who: person.description } : {}),
    ...(use ? { use } : {}),
  };
}
