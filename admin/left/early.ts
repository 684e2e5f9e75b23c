import type { House } from '../../src/checks/house.ts';
import { judge, type StoryToJudge } from '../../src/checks/judge.ts';
import type { FieldPath, Finding, Issue } from '../../src/story/issue.ts';
import { writePath } from '../../src/story/issue.ts';
import { addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import { frontMatter } from '../../src/story/schema/story.ts';
import { checkShape } from '../../src/story/source/problems.ts';

/**
 * What the rules that look at several answers say of a story that is not whole yet. Whatever is
 * missing or cannot be read is stood in for by something that no rule objects to, and what is
 * said of a stand-in is left out: so nobody has to fill in everything to hear that one answer does
 * not go with another.
 */
export function earlyIssues(story: StoryToJudge, house: House, on: PlainDate): Issue[] {
  const fingerprint = story.fingerprint ?? '0000-0000-0000-0';
  const answers = { principles: {}, ...(structuredClone(story.data) as object) };
  const whole = standIn(answers, standInStory(on, fingerprint));
  if (!whole) return [];
  const { issues } = judge(
    { ...story, data: whole.data, fingerprint, findings: [] },
    house,
    'public',
    on,
  );
  return issues.filter(
    ({ rule, severity, field = '' }) =>
      severity !== 'warning' && !later.has(rule) && !whole.unsaid.some((path) => isIn(path, field)),
  );
}

/** What only a whole story can be asked. */
const later = new Set(['not-yet', 'use-not-released', 'use-ended']);

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

/** The story made whole, and the places of which nothing said is of any use. */
interface Whole {
  data: unknown;
  unsaid: string[];
}

/** Each pass may bring out what the one before could not see, such as the questions of a part. */
const mostPasses = 4;

function standIn(data: unknown, standIns: StandIns): Whole | undefined {
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

function isIn(place: string, field: string): boolean {
  return field === place || field.startsWith(`${place}.`) || field.startsWith(`${place}[`);
}
