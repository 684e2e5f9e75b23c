import { writePath, type FieldPath, type Finding } from '../../src/story/issue.ts';
import { addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import { frontMatter } from '../../src/story/schema/front-matter.ts';
import { checkShape } from '../../src/story/source/check-shape.ts';

/** A story in which placeholders take the place of missing answers. */
export interface FilledStory {
  data: unknown;
  /** The paths of missing answers. Issues about these paths mean nothing. */
  unanswered: string[];
}

/** Makes a placeholder for every answer that a story must have. */
function makePlaceholders(on: PlainDate, fingerprint: string) {
  return {
    schema: 2,
    id: 'aaaaa2',
    title: '–',
    summary: '–',
    people: [
      {
        part: 'storyteller',
        naming: 'anonymous',
        description: '–',
        ageBand: 'adult',
        consent: {
          record: 'AAA-1',
          form: '0',
          route: 'own',
          agreedToTell: on,
          takenBy: '–',
          method: 'signed',
          release: {
            on,
            fingerprint,
            how: 'read-alone',
            witness: '–',
            uses: [{ use: 'website' }],
            reviewOn: on,
            expiresOn: addMonths(on, 1),
            coolingOffWaived: false,
          },
        },
        position: 'not-identifiable',
      },
    ],
    themes: ['aaa'],
    publishFrom: '9999-12-31',
    safeguarding: {
      reviewedOn: on,
      reviewedBy: '–',
      outcome: 'clear',
      fingerprint,
      wordsFingerprint: fingerprint,
      courtProceedings: 'none',
      criminalProceedings: 'none',
      otherRestriction: false,
    },
    principles: {},
  };
}

type Fields = Record<string | number, unknown>;
type Placeholders = ReturnType<typeof makePlaceholders>;

/** A pass can reveal new findings, such as those about a person's part. */
const mostPasses = 4;

/**
 * Completes a story. A placeholder replaces each answer that is missing or invalid. An invalid
 * answer that a story can do without is removed.
 *
 * @returns undefined if the story cannot be completed
 */
export function fillWithPlaceholders(
  story: unknown,
  on: PlainDate,
  fingerprint: string,
): FilledStory | undefined {
  const data: unknown = structuredClone(story);
  const placeholders = makePlaceholders(on, fingerprint);
  const unanswered: string[] = [];
  for (let pass = 0; pass < mostPasses; pass++) {
    const { findings } = checkShape(frontMatter, data);
    if (findings.length === 0)
      return { data, unanswered: [...unanswered, ...postponeFirstDay(data, unanswered)] };
    for (const finding of findings)
      unanswered.push(...resolveFinding(data as Fields, finding, placeholders));
  }
  return undefined;
}

/**
 * Sets the first day far in the future until everyone has released the story, because nobody can
 * know the first day before the last release.
 */
function postponeFirstDay(data: unknown, unanswered: readonly string[]): string[] {
  if (!unanswered.some((path) => /^people(?:\[\d+\](?:\.consent(?:\.release.*)?)?)?$/.test(path)))
    return [];
  (data as Fields)['publishFrom'] = '9999-12-31';
  return ['publishFrom'];
}

/**
 * Resolves a finding: puts a placeholder at its path, or removes the answer.
 *
 * @returns the paths that count as unanswered
 */
function resolveFinding(
  data: Fields,
  { rule, path = [] }: Finding,
  placeholders: Placeholders,
): string[] {
  const depth = rule === 'unknown-field' ? path.length - 1 : knownDepth(path, placeholders);
  const resolved = path.slice(0, Math.min(depth + 1, path.length));
  const isKnown = depth === path.length;
  put(data, resolved, isKnown ? placeholderAt(path, placeholders) : undefined);
  const place = writePath(resolved);
  return [place, ...dependentsOf(place)];
}

/**
 * For each of these answers of a person, the path of the answer that depends on it. While the first
 * is a placeholder, the dependent answer means nothing. An empty path is the whole person.
 */
const dependents: Record<string, string> = {
  part: '',
  naming: '.name',
  ageBand: '.consent.route',
  'consent.route': '.consent',
};

function dependentsOf(place: string): string[] {
  const [, person = '', answer = ''] = /^(people\[\d+\])\.(.+)$/.exec(place) ?? [];
  const dependent = dependents[answer];
  return dependent === undefined ? [] : [`${person}${dependent}`];
}

/** Counts the keys of a path that lead to something with a placeholder. */
function knownDepth(path: FieldPath, placeholders: Placeholders): number {
  const depth = path.findIndex(
    (_, index) => placeholderAt(path.slice(0, index + 1), placeholders) === undefined,
  );
  return depth === -1 ? path.length : depth;
}

/** Returns the placeholder at a path. All entries of a list have the same one. */
function placeholderAt(path: FieldPath, placeholders: Placeholders): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Fields | undefined)?.[typeof key === 'number' ? 0 : key],
    placeholders,
  );
}

function put(data: Fields, path: FieldPath, value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length > 0) {
    const inner = data[key];
    if (typeof inner === 'object' && inner !== null) put(inner as Fields, rest, value);
  } else if (value === undefined) {
    Reflect.deleteProperty(data, key);
  } else {
    data[key] = structuredClone(value);
  }
}
