import { addDays, addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import { defaultSettings } from '../../src/story/schema/settings.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Collection } from './collection.ts';

/*
 * Decap filters and groups a list by a regular expression on one field. The expression matches the
 * JSON of a nested field, such as `"expiresOn": "2028-03-19"` in `people`.
 */

const { filters, groups, nobodyNamed } = deskWords.lists;
/** How many days before its date something counts as due. */
const dueWithin = 60;

/** Says how lists of stories are summarised, sorted, filtered and grouped. */
export function storyListViews(on: PlainDate): Partial<Collection> {
  return {
    summary: `{{title}} · {{people.0.name | default('${nobodyNamed}')}} · {{id}}`,
    sortable_fields: ['title', 'publishFrom'],
    view_filters: [...dueFilters(on), ...heldBackFilters(on)],
    view_groups: [
      {
        label: groups.expiresOn,
        field: 'people.0.consent.release.expiresOn',
        pattern: '^\\d{4}-\\d{2}',
      },
      { label: groups.outcome, field: 'safeguarding.outcome' },
      { label: groups.practiceModel, field: 'practiceModel' },
      { label: groups.publishFrom, field: 'publishFrom', pattern: '^\\d{4}-\\d{2}' },
    ],
  };
}

type Filters = NonNullable<Collection['view_filters']>;

function dueFilters(on: PlainDate): Filters {
  const soon = addDays(on, dueWithin);
  const reviewedBy = addMonths(soon, -defaultSettings.recheckMonths);
  return [
    {
      label: filters.consentDue,
      field: 'people',
      pattern: patternForPeople('reviewOn|expiresOn|askAgainOn|until', patternUpTo(soon)),
    },
    {
      label: filters.reviewDue,
      field: 'safeguarding.reviewedOn',
      pattern: `^${patternUpTo(reviewedBy)}$`,
    },
  ];
}

function heldBackFilters(on: PlainDate): Filters {
  return [
    { label: filters.withdrawn, field: 'people', pattern: '"(?:withdrawnOn|objectedOn)"' },
    { label: filters.paused, field: 'safeguarding.outcome', pattern: '^hold$' },
    { label: filters.court, field: 'safeguarding.courtProceedings', pattern: '^ongoing$' },
    {
      label: filters.criminal,
      field: 'safeguarding.criminalProceedings',
      pattern: '^ongoing$',
    },
    { label: filters.restricted, field: 'safeguarding.otherRestriction', pattern: '^true$' },
    {
      label: filters.expired,
      field: 'people',
      pattern: patternForPeople('expiresOn', patternUpTo(addDays(on, -1))),
    },
    { label: filters.later, field: 'publishFrom', pattern: `^(?!${patternUpTo(on)}$)` },
  ];
}

/** Makes a regular expression for a date in one of the given fields of any person. */
function patternForPeople(fields: string, days: string): string {
  return `"(?:${fields})": "${days}"`;
}

/**
 * Makes a regular expression that matches every date up to and including `last`. Decap's lists can
 * compare values in no other way.
 */
export function patternUpTo(last: PlainDate): string {
  const earlier = Array.from(last.matchAll(/[1-9]/g), ({ index, 0: digit }) => {
    const later = last.slice(index + 1).replaceAll(/\d/g, '\\d');
    return `${last.slice(0, index)}[0-${Number(digit) - 1}]${later}`;
  });
  return `(?:${[...earlier, last].join('|')})`;
}
