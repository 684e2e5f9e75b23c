import { findDueDates, sortDueDates, type DueDate } from '../consent/find-due-dates.ts';
import { findHostTakeDown } from '../consent/host-take-down.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Library } from './read-library.ts';

/** Finds everything that falls due in a library from a day on, and everything that is overdue. */
export function findLibraryDueDates(library: Library, on: PlainDate): DueDate[] {
  const stories = library.judged.flatMap(({ atGate }) => atGate ?? []);
  return sortDueDates([
    ...findDueDates(stories, on, library.context.told.find),
    ...findHostDueDates(library),
  ]);
}

/**
 * Finds the recordings whose take-down at a host is not confirmed, including those of deleted
 * stories.
 */
function findHostDueDates({ judged, context }: Library): DueDate[] {
  const sources = new Map<string, unknown>([
    ...context.removals.ids.map((id): [string, undefined] => [id, undefined]),
    ...judged.flatMap(({ id, source }): [string, unknown][] => (id ? [[id, source.data]] : [])),
  ]);
  return [...sources].flatMap(([id, data]): DueDate[] => {
    const takeDown = findHostTakeDown(data, context.removals.find(id));
    return takeDown === undefined || takeDown.confirmedOn !== undefined
      ? []
      : [{ id, what: 'host-take-down', on: takeDown.since, field: 'hostTakeDown' }];
  });
}
