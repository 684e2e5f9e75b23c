// @module-tag property
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskJudgingContext } from '../../../../admin/checklist/desk-context.ts';
import { judgeDraft } from '../../../../admin/checklist/judge-draft.ts';
import { stages, findBlockers } from '../../../../admin/checklist/stages.ts';
import { prepareDraft } from '../../../../admin/checklist/prepare-draft.ts';
import type { Draft } from '../../../../admin/checklist/draft.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import {
  ownFingerprint,
  ownWordsFingerprint,
  today,
  validBody,
  validData,
} from '../../../support/valid-story.ts';
import { putLists } from '../../../support/content-folder.ts';
import { readFolderContext } from '../../../support/shipped-drafts.ts';
import { newFolder } from '../../../support/run.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

let context: DeskJudgingContext;
let valid: Record<string, unknown>;

beforeAll(async () => {
  const contentDir = newFolder();
  putLists(contentDir);
  context = await readFolderContext(contentDir);
  const draft = asDraft({ ...validData(), body: validBody });
  const { fingerprint = '', wordsFingerprint = '' } = await prepareDraft(draft, context);
  const approved = JSON.stringify(draft.data)
    .replaceAll(ownFingerprint, fingerprint)
    .replaceAll(ownWordsFingerprint, wordsFingerprint);
  valid = JSON.parse(approved) as Record<string, unknown>;
});

const asDraft = (data: Record<string, unknown>): Draft => ({
  kind: 'young-person',
  name: 'k7m2qx',
  data,
  files: new Map(),
});
const rulesOf = async (data: Record<string, unknown>) => {
  const { steps } = await judgeDraft(asDraft(data), context, today);
  return steps.flatMap(({ items }) => items.map(({ rule }) => rule));
};

describe('any draft', { timeout: 30_000 }, () => {
  it('can be judged whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.object({ maxDepth: 4 }),
        async (kind, data) => {
          const judged = await judgeDraft({ ...asDraft(data), kind }, context, today);
          expect(judged.open).toEqual([]);
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });

  it('can be judged with any value in the place of an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue({ maxDepth: 3 }), async (place, value) => {
        const data = structuredClone(valid);
        const path = leaves(data)[place % leaves(data).length]!;
        put(data, path, value);
        const judged = await judgeDraft(asDraft(data), context, today);
        for (const stage of stages) findBlockers(stage, judged);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  it('has no item for a rule that is kept once every answer is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        const data = structuredClone(valid);
        for (const place of places) {
          // A story without one of its people is another story, which may break other rules.
          const paths = leaves(data).filter((path) => !/^people\.\d+$/.test(path.join('.')));
          put(data, paths[place % paths.length]!, undefined);
        }
        const broken = (await rulesOf(data)).filter((rule) => alwaysKept.test(rule));
        expect(broken, JSON.stringify(data)).toEqual([]);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it('has an item for two answers that contradict each other, whatever else is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        const data = structuredClone(valid);
        put(data, ['people', 0, 'naming'], 'own-name');
        for (const place of places) {
          const paths = leaves(data).filter((path) => !involved.test(path.join('.')));
          put(data, paths[place % paths.length]!, undefined);
        }
        expect(await rulesOf(data)).toContain('own-name-under-18');
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  it('may go on to a stage only if it may go on to all earlier stages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 3 }), async (places) => {
        const data = structuredClone(valid);
        for (const place of places)
          put(data, leaves(data)[place % leaves(data).length]!, undefined);
        const judged = await judgeDraft(asDraft(data), context, today);
        const open = stages.map((stage) => findBlockers(stage, judged).length === 0);
        expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
        expect(open.at(-1)).toBe(judged.open.length > 0);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

/** Rules that the valid story keeps, even if any of its answers are removed. */
const alwaysKept =
  /^(?:own-name|route-(?:age|staff|extra)|told-by|storyteller|cooling|agreed|before|review-|expires|date-ahead|form-|use-(?:twice|ended)|unknown|withdrawn|removed|principle-unknown|on-hold|court)/;
const involved = /^people(?:\.0(?:\.(?:part|naming|ageBand))?)?$/;

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((each, place) => leaves(each, [...path, place]));
    return path.length > 0 ? [path, ...inside] : inside;
  }
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [path];
  const inside = Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]));
  return path.length > 0 ? [path, ...inside] : inside;
}

function put(data: unknown, path: Path, value: unknown): void {
  const [key, ...rest] = path;
  const group = data as Record<string | number, unknown>;
  if (rest.length > 0) put(group[key!], rest, value);
  else if (value === undefined && Array.isArray(group)) group.splice(Number(key), 1);
  else group[key!] = value;
}
