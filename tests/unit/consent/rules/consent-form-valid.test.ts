import { describe, expect, it } from 'vitest';
import { consentFormValid } from '../../../../src/consent/rules/consent-form-valid.ts';
import type { StoryAtGate } from '../../../../src/consent/gate-question.ts';
import type { ConsentForm } from '../../../../src/story/schema/list-entries.ts';
import { requiredTopicsOn } from '../../../../src/consent/form-coverage.ts';
import { formTopics } from '../../../../src/story/vocabulary.ts';
import {
  validStoryAtGate,
  deciderAt,
  validConsentContext,
  refusalReasons,
} from '../../../support/story-at-gate.ts';

/** Makes the valid story, whose second person agreed to another form. */
const withForm = (form?: Partial<ConsentForm>): StoryAtGate => {
  const context = validConsentContext();
  const forms = new Map(context.forms);
  if (form) forms.set('2026-02', { from: '2026-01-01', covers: [...formTopics], ...form });
  return validStoryAtGate(
    (front) => {
      deciderAt(front, 1).consent.form = '2026-02';
    },
    { context: { ...context, forms } },
  );
};

it('refuses a form that the library does not have, or cannot read', () => {
  expect(refusalReasons(consentFormValid, withForm())).toMatchInlineSnapshot(`
    [
      {
        "hint": "Put the form into \`consent-forms\`, or correct its version.",
        "message": "Person 2 (in the story) agreed to a consent form that is not in the library, or cannot be read.",
        "path": [
          "people",
          1,
          "consent",
          "form",
        ],
        "rule": "form-unknown",
        "severity": "error",
      },
    ]
  `);
});

describe('a form with a first day', () => {
  it('may come into force on the day of the release', () => {
    // The second person released the story on 21 February.
    expect(refusalReasons(consentFormValid, withForm({ from: '2026-02-20' }))).toEqual([]);
    expect(refusalReasons(consentFormValid, withForm({ from: '2026-02-21' }))).toEqual([]);
  });

  it('may not come into force on the day after the release', () => {
    expect(refusalReasons(consentFormValid, withForm({ from: '2026-02-22' })))
      .toMatchInlineSnapshot(`
      [
        {
          "hint": "Correct the version, or ask again with the form in force.",
          "message": "Person 2 (in the story) released the story before their consent form came into force.",
          "path": [
            "people",
            1,
            "consent",
            "form",
          ],
          "rule": "form-not-in-force",
          "severity": "error",
        },
      ]
    `);
  });
});

describe('a form that does not cover every topic', () => {
  it('is refused', () => {
    const story = withForm({ covers: ['uses', 'audience', 'right-to-withdraw'] });
    expect(refusalReasons(consentFormValid, story)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Ask again with a form that tells people everything they need to know.",
          "message": "The consent form of Person 2 (in the story) does not say enough: copies-cannot-be-recalled, no-effect-on-support.",
          "path": [
            "people",
            1,
            "consent",
            "form",
          ],
          "rule": "form-incomplete",
          "severity": "error",
        },
      ]
    `);
  });

  it.each(requiredTopicsOn('2026-01-01'))('is refused if only `%s` is missing', (topic) => {
    const covers = formTopics.filter((other) => other !== topic);
    const [refusal, ...more] = refusalReasons(consentFormValid, withForm({ covers }));
    expect(refusal?.rule).toBe('form-incomplete');
    expect(refusal?.message).toContain(`: ${topic}.`);
    expect(more).toEqual([]);
  });
});

it('reports everyone, and everything that is wrong with a form', () => {
  const story = withForm({ from: '2026-02-22', covers: [] });
  deciderAt(story.front, 0).consent.form = 'unknown';
  expect(
    refusalReasons(consentFormValid, story).map(({ rule, path }) => [rule, path?.[1]]),
  ).toEqual([
    ['form-unknown', 0],
    ['form-not-in-force', 1],
    ['form-incomplete', 1],
  ]);
});

it('allows a form that was in force and covers every topic', () => {
  expect(refusalReasons(consentFormValid, withForm({}))).toEqual([]);
});

describe('what was added to forms later', () => {
  const released = { on: '2026-12-02', uses: [{ use: 'website' }, { use: 'press' }] } as const;
  const later = (from: string, covers: readonly string[]) => {
    const story = withForm({ from, covers: covers as (typeof formTopics)[number][] });
    Object.assign(deciderAt(story.front, 1).consent.release, released);
    return refusalReasons(consentFormValid, story).map(({ rule }) => rule);
  };
  const older = formTopics.filter((topic) => topic !== 'licence');

  it('is asked only of forms that came into force since', () => {
    expect(later('2026-12-01', formTopics)).toEqual([]);
    expect(later('2026-12-01', older)).toEqual(['form-incomplete']);
    expect(later('2026-11-30', older)).toEqual(['form-without-use']);
    expect(refusalReasons(consentFormValid, withForm({ covers: older }))).toEqual([]);
  });

  it('is named by the reason', () => {
    const story = withForm({ covers: older });
    deciderAt(story.front, 1).consent.release.uses = [{ use: 'press' }];
    expect(refusalReasons(consentFormValid, story)[0]?.message).toBe(
      'Person 2 (in the story) allows press, but their consent form does not mention this.',
    );
  });
});
