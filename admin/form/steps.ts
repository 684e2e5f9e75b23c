import { deskWords } from '../../src/words/desk-en-gb.ts';

/**
 * The steps of the work, in the order in which it is done, and the places of a story that belong to
 * each. Agreement, release and uses are each person's own, so they lie inside `people`, and the form
 * asks for them there, person by person: a step is a view of the story, and several may look at one
 * field. A place belongs to the step that names it most closely; `*` stands for any person.
 */
const places = {
  agreement: ['people.*.consent'],
  people: ['people'],
  story: [
    ...['title', 'summary', 'body', 'pullQuote', 'inBrief', 'discussion', 'contentNotes'],
    ...['themes', 'place', 'practiceModel', 'evidence', 'language', 'names'],
  ],
  pictures: ['image', 'recording'],
  safeguarding: ['safeguarding'],
  release: ['people.*.consent.release', 'people.*.consent.askAgainOn'],
  uses: ['people.*.consent.release.uses'],
  principles: ['principles'],
  publishing: ['', 'schema', 'id', 'publishFrom', 'people.*.consent.withdrawnOn', 'care'],
} as const satisfies Record<string, readonly string[]>;

export type StepId = keyof typeof places;

/** One step of the work. */
export interface Step {
  id: StepId;
  title: string;
  /** The places of a story it looks at, as in `people.*.consent.release`. */
  fields: readonly string[];
}

/** The steps, in the order in which the work is done. */
export const steps: readonly Step[] = (Object.keys(places) as StepId[]).map((id) => ({
  id,
  title: deskWords.steps[id],
  fields: places[id],
}));

/**
 * The step in which a place of a story is filled in.
 *
 * @param path keys and places in lists joined by full stops, as in `people.0.consent.release.on`;
 *   nothing for the story as a whole
 */
export function stepOf(path: string): StepId {
  const place = path.replace(/^people\.\d+/, 'people.*');
  const views = steps.flatMap(({ id, fields }) => fields.map((field) => ({ id, field })));
  const [closest] = views
    .filter(({ field }) => place === field || (field !== '' && place.startsWith(`${field}.`)))
    .toSorted((one, other) => other.field.length - one.field.length);
  return closest?.id ?? 'story';
}
