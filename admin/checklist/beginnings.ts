import { isPlainDate, type PlainDate } from '../../src/story/plain-date.ts';
import { labelOf } from './label-of.ts';
import type { LeftItem } from './judged-draft.ts';
import { answersOf, type Draft } from './read-draft.ts';

/** What even a draft needs: nothing is written down of anyone before they agreed to tell. */
export function beginningsOf({ data }: Pick<Draft, 'data'>, on: PlainDate): LeftItem[] {
  const front = answersOf(data);
  return [
    ...(typeof front['title'] === 'string'
      ? []
      : [
          {
            rule: 'missing-field',
            severity: 'error' as const,
            path: 'title',
            message: `“${labelOf('title')}” is not filled in yet.`,
            hint: 'Give the story a title, so that you find it again. You can change it later.',
          },
        ]),
    ...(agreements(front['people']).some((day) => isPlainDate(day) && day <= on)
      ? []
      : [
          {
            rule: 'agreement-missing',
            severity: 'error' as const,
            path: 'people',
            message: 'Nobody has agreed to tell this story yet.',
            hint: 'Add whoever tells it, with the day on which they agreed to tell. Nothing is kept of a story before that day.',
          },
        ]),
  ];
}

/** The days on which storytellers agreed to tell. */
function agreements(people: unknown): string[] {
  return (Array.isArray(people) ? people : []).flatMap((person: unknown) => {
    const { part, consent } = asGroup(person);
    const day = asGroup(consent)['agreedToTell'];
    return part === 'storyteller' && typeof day === 'string' ? [day] : [];
  });
}

function asGroup(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
