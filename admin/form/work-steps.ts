import { deskWords } from '../../src/words/desk-en-gb.ts';

/**
 * The paths of a story that belong to each step of the work, in the order of the steps. `*` stands
 * for any person. Agreement, release and uses are parts of each person, so their paths are inside
 * `people`. If several steps name parts of one field, a path belongs to the step with the longest
 * matching path.
 */
const paths = {
  agreement: ['people.*.consent'],
  people: ['people', 'people.*.consent.release.ageOnRelease'],
  story: [
    ...['title', 'summary', 'body', 'pullQuote', 'inBrief', 'discussion', 'contentNotes'],
    ...['themes', 'place', 'practiceModel', 'evidence', 'wording', 'names'],
    ...['language', 'translationOf', 'findable'],
  ],
  pictures: ['image', 'recording'],
  // The review signs the answers to the principles too, so they come before it.
  principles: ['principles'],
  safeguarding: ['safeguarding'],
  release: ['people.*.consent.release', 'people.*.consent.askAgainOn'],
  uses: ['people.*.consent.release.uses'],
  publishing: [
    ...['', 'schema', 'id', 'publishFrom', 'care', 'people.*.consent.withdrawnOn'],
    ...['people.*.withdrawnOn', 'people.*.objectedOn', 'people.*.objectionWeighed'],
    ...['people.*.diedOn', 'people.*.leftOn'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** The id of a step of the work. */
export type StepId = keyof typeof paths;

/** One step of the work. */
export interface WorkStep {
  id: StepId;
  title: string;
  /** The paths of the story that belong to the step, such as `people.*.consent.release`. */
  fields: readonly string[];
}

/** The steps, in the order of the work. */
export const workSteps: readonly WorkStep[] = (Object.keys(paths) as StepId[]).map((id) => ({
  id,
  title: deskWords.steps[id],
  fields: paths[id],
}));

/**
 * Finds the step in which a field is filled in.
 *
 * @param path keys and indexes joined by full stops, such as `people.0.consent.release.on`; blank
 *   for the story as a whole
 */
export function findWorkStep(path: string): StepId {
  const pattern = path.replace(/^people\.\d+/, 'people.*');
  const candidates = workSteps.flatMap(({ id, fields }) => fields.map((field) => ({ id, field })));
  const [closest] = candidates
    .filter(({ field }) => pattern === field || (field !== '' && pattern.startsWith(`${field}.`)))
    .toSorted((a, b) => b.field.length - a.field.length);
  return closest?.id ?? 'story';
}
