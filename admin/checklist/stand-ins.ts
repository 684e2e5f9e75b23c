import { writePath, type FieldPath, type Finding } from '../../src/story/issue.ts';
import { addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import { frontMatter } from '../../src/story/schema/story.ts';
import { checkShape } from '../../src/story/source/problems.ts';

/** A story made whole. */
export interface WholeStory {
  data: unknown;
  /** The places of which nothing that is said is of any use: nobody has answered there. */
  unsaid: string[];
}

/** What stands in for what is missing: every answer that a story cannot do without. */
function standInStory(on: PlainDate, fingerprint: string) {
  return {
    schema: 1,
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
            coolingOffWaived: true,
          },
        },
        position: 'agreed',
      },
    ],
    themes: ['aaa'],
    publishFrom: '9999-12-31',
    safeguarding: {
      reviewedOn: on,
      reviewedBy: '–',
      outcome: 'clear',
      fingerprint,
      courtProceedings: 'none',
      otherRestriction: false,
    },
    principles: {},
  };
}

type Group = Record<string | number, unknown>;
type StandIns = ReturnType<typeof standInStory>;

/** Each pass may bring out what the one before could not see, such as the questions of a part. */
const mostPasses = 4;

/**
 * Makes a story whole: what is missing or does not fit is stood in for, or taken away where it can
 * be left out. Undefined where that cannot be done.
 */
export function madeWhole(
  story: unknown,
  on: PlainDate,
  fingerprint: string,
): WholeStory | undefined {
  const data: unknown = structuredClone(story);
  const standIns = standInStory(on, fingerprint);
  const unsaid: string[] = [];
  for (let pass = 0; pass < mostPasses; pass++) {
    const { findings } = checkShape(frontMatter, data);
    if (findings.length === 0) return { data, unsaid: [...unsaid, ...untilReleased(data, unsaid)] };
    for (const finding of findings) unsaid.push(...mend(data as Group, finding, standIns));
  }
  return undefined;
}

/** Until everyone has released the story nobody can say when it may be shown. */
function untilReleased(data: unknown, unsaid: readonly string[]): string[] {
  if (!unsaid.some((path) => /^people(?:\[\d+\](?:\.consent(?:\.release.*)?)?)?$/.test(path)))
    return [];
  (data as Group)['publishFrom'] = '9999-12-31';
  return ['publishFrom'];
}

/** Puts the stand-in of a place there, or takes away what can be left out. Says of what nothing counts. */
function mend(data: Group, { rule, path = [] }: Finding, standIns: StandIns): string[] {
  const known = rule === 'unknown-field' ? path.length - 1 : knownDepth(path, standIns);
  const mended = path.slice(0, Math.min(known + 1, path.length));
  const isKnown = known === path.length;
  put(data, mended, isKnown ? standInAt(path, standIns) : undefined);
  const place = writePath(mended);
  return [place, ...goingWith(place)];
}

/** Answers of a person that mean nothing while another one is stood in for. */
const needs: Record<string, string> = {
  part: '',
  naming: '.name',
  ageBand: '.consent.route',
  'consent.route': '.consent',
};

function goingWith(place: string): string[] {
  const [, person = '', answer = ''] = /^(people\[\d+\])\.(.+)$/.exec(place) ?? [];
  const going = needs[answer];
  return going === undefined ? [] : [`${person}${going}`];
}

/** How much of a path leads to something that has a stand-in. */
function knownDepth(path: FieldPath, standIns: StandIns): number {
  const depth = path.findIndex(
    (_, index) => standInAt(path.slice(0, index + 1), standIns) === undefined,
  );
  return depth === -1 ? path.length : depth;
}

/** The stand-in at a path; every place in a list has the same. */
function standInAt(path: FieldPath, standIns: StandIns): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Group | undefined)?.[typeof key === 'number' ? 0 : key],
    standIns,
  );
}

function put(data: Group, path: FieldPath, value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length > 0) {
    const inner = data[key];
    if (typeof inner === 'object' && inner !== null) put(inner as Group, rest, value);
  } else if (value === undefined) {
    Reflect.deleteProperty(data, key);
  } else {
    data[key] = structuredClone(value);
  }
}
