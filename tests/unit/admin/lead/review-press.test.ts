import { beforeAll, describe, expect, test } from 'vitest';
import type { DeskJudgingContext } from '../../../../admin/checklist/desk-context.ts';
import type { Draft } from '../../../../admin/checklist/draft.ts';
import { judgeDraft } from '../../../../admin/checklist/judge-draft.ts';
import { collectLeadFacts } from '../../../../admin/lead/lead-facts.ts';
import {
  findReviewBlockers,
  isReviewed,
  signClearReview,
} from '../../../../admin/lead/review-press.ts';
import { readStoryFacts } from '../../../../admin/questions/definitions/read-story-facts.ts';
import { toFieldGroup } from '../../../../src/story/plain-data.ts';
import { readFolderContext, readFolderDraft } from '../../../support/shipped-drafts.ts';
import { today } from '../../../support/valid-story.ts';

let context: DeskJudgingContext;
let shipped: Draft;

beforeAll(async () => {
  context = await readFolderContext('content');
  shipped = (await readFolderDraft('content', 'family', 'g93j5vn'))!;
}, 60_000);

/** The shipped story with other answers. */
const change = (changes: object): Draft => ({ ...shipped, data: { ...shipped.data, ...changes } });
const safeguarding = (changes: object) => ({
  safeguarding: { ...toFieldGroup(shipped.data['safeguarding']), ...changes },
});
const factsOf = (draft: Draft) =>
  readStoryFacts(draft.data, { collection: 'family', on: today, context, noes: [] });

/** Signs a draft, and returns the signature with everything that refuses it. */
async function press(draft: Draft) {
  const judged = await judgeDraft(draft, context, today);
  const signed = signClearReview({ ...draft.data }, factsOf(draft), judged);
  const after = signed && { ...draft, data: { ...draft.data, safeguarding: signed } };
  const judgedAfter = after ? await judgeDraft(after, context, today) : judged;
  return {
    ...{ judged, signed, after },
    refuses: findReviewBlockers(judgedAfter).map(({ rule }) => rule),
    isDone: after !== undefined && isReviewed({ ...after.data }, judgedAfter),
  };
}

describe('one press for a clear review', () => {
  test('writes what the button of the form writes', async () => {
    const written = { outcome: undefined, reviewedBy: undefined, reviewedOn: undefined };
    const unsigned = { ...written, fingerprint: undefined, wordsFingerprint: undefined };
    const { signed, judged, refuses, isDone } = await press(change(safeguarding(unsigned)));
    expect(signed).toMatchObject({
      outcome: 'clear',
      reviewedOn: today,
      reviewedBy: 'safeguarding lead',
      fingerprint: judged.fingerprint,
      wordsFingerprint: judged.wordsFingerprint,
    });
    expect(refuses).toEqual([]);
    expect(isDone).toBe(true);
  });

  test('signs the words as they are now after a change, while people have yet to say yes to them', async () => {
    const changed = change({ title: 'The sixteenth one' });
    expect(isReviewed({ ...changed.data }, await judgeDraft(changed, context, today))).toBe(false);
    const { refuses, isDone } = await press(changed);
    expect(refuses).toEqual([]);
    expect(isDone).toBe(true);
  });

  test.each([
    ['a court case goes on', { courtProceedings: 'ongoing' }, 'court-ongoing'],
    ['an order applies', { otherRestriction: true }, 'other-restriction'],
    ['a legal check is missing', { legalCheckOn: undefined }, 'legal-check-missing'],
    ['a question about courts is open', { criminalProceedings: undefined }, 'missing-field'],
  ])('is refused while %s', async (_, changes, rule) => {
    expect((await press(change(safeguarding(changes)))).refuses).toContain(rule);
  });

  test('is refused while the text cannot be read, or holds what leads to a person', async () => {
    expect((await press(change({ body: '<Unknown />' }))).refuses).not.toEqual([]);
    expect((await press(change({ summary: 'Ring 020 7946 0018.' }))).refuses).toContain(
      'phone-number',
    );
  });

  test('is refused once somebody has said no', async () => {
    const [first, ...others] = shipped.data['people'] as object[];
    const consent = { ...toFieldGroup(toFieldGroup(first)['consent']), withdrawnOn: '2026-11-20' };
    const said = change({ people: [{ ...first, consent }, ...others] });
    expect((await press(said)).refuses).toContain('withdrawn');
  });

  test('is not offered before the guiding principles are answered', async () => {
    expect((await press(change({ principles: {} }))).signed).toBeUndefined();
  });
});

describe('what only leads see', () => {
  test('is each person by description, with position and protection, and never by name', () => {
    const { people } = collectLeadFacts({ ...shipped.data }, factsOf(shipped));
    expect(people.map(({ title }) => title)).toEqual([
      'Person 1 tells the story “mum”',
      'Person 2 is in the story “her son, 8”',
      'Person 3 is in the story “her social worker”',
      'Person 4 is mentioned “the woman her son lives with”',
      'Person 5 is mentioned “her advocate”',
    ]);
    const child = people[1]?.first.map(({ question, answer }) => `${question} ${answer}`);
    expect(child).toEqual(
      expect.arrayContaining([expect.stringMatching(/looked after, fostered.* .*foster/i)]),
    );
    expect(people[3]?.first.map(({ answer }) => answer).join()).toContain('they agree');
  });

  test('is what the lead has answered about courts, in the words of the form', () => {
    const { legal } = collectLeadFacts({ ...shipped.data }, factsOf(shipped));
    expect(legal[0]).toMatchObject({
      question: 'Has a family court been involved?',
      answer: 'Yes, and it is over',
    });
    expect(legal.map(({ path }) => path)).not.toContain('safeguarding.fingerprint');
  });

  test('is the one answer to a principle that readers never see', () => {
    const { keptForYou } = collectLeadFacts({ ...shipped.data }, factsOf(shipped));
    expect(keptForYou.map(({ path }) => path)).toContain('principles.safety');
    expect(keptForYou.map(({ path }) => path)).not.toContain('principles.voice');
  });
});
