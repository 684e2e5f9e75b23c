import { addDays, addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import { defaultSettings } from '../../src/story/schema/settings.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Collection } from './collection.ts';
import { upTo } from './dates.ts';

/*
 * Decap's lists can be narrowed and grouped by a regular expression on one field. A list inside a
 * story, such as its people, is matched as Decap writes it out: `"expiresOn": "2028-03-19"`.
 */

const { filters, groups, nobodyNamed } = deskWords.lists;
/** How many days ahead something counts as due. */
const ahead = 60;

/** What lists of stories show, and how they can be searched, sorted, narrowed and grouped. */
export function storyLists(on: PlainDate): Partial<Collection> {
  return {
    summary: `{{title}} · {{people.0.name | default('${nobodyNamed}')}} · {{id}}`,
    sortable_fields: ['title', 'publishFrom'],
    view_filters: [...due(on), ...heldBack(on)],
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

function due(on: PlainDate): Filters {
  const soon = addDays(on, ahead);
  const reviewedBy = addMonths(soon, -defaultSettings.recheckMonths);
  return [
    {
      label: filters.consentDue,
      field: 'people',
      pattern: anyPersons('reviewOn|expiresOn|askAgainOn|until', upTo(soon)),
    },
    {
      label: filters.reviewDue,
      field: 'safeguarding.reviewedOn',
      pattern: `^${upTo(reviewedBy)}$`,
    },
  ];
}

function heldBack(on: PlainDate): Filters {
  return [
    { label: filters.withdrawn, field: 'people', pattern: '"withdrawnOn"' },
    { label: filters.paused, field: 'safeguarding.outcome', pattern: '^hold$' },
    { label: filters.court, field: 'safeguarding.courtProceedings', pattern: '^ongoing$' },
    { label: filters.restricted, field: 'safeguarding.otherRestriction', pattern: '^true$' },
    {
      label: filters.expired,
      field: 'people',
      pattern: anyPersons('expiresOn', upTo(addDays(on, -1))),
    },
    { label: filters.later, field: 'publishFrom', pattern: `^(?!${upTo(on)}$)` },
  ];
}

function anyPersons(fields: string, days: string): string {
  return `"(?:${fields})": "${days}"`;
}
