// @module-tag property
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getAtPath } from '../../../../../admin/questions/definitions/answer-path.ts';
import { earliestPublishDay } from '../../../../../admin/questions/definitions/publish-from-question.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import type { FormQuestion } from '../../../../../admin/questions/definitions/form-question.ts';
import { createAnswerDraft } from '../../../../../admin/questions/definitions/answer-draft.ts';
import { setPart, partChoices } from '../../../../../admin/questions/definitions/part-choices.ts';
import { toGate } from '../../../../support/story-at-gate.ts';
import { mayUse } from '../../../../../src/consent/gate.ts';
import { validateStory } from '../../../../../src/story/validate-story.ts';
import { kinds } from '../../../../../src/story/vocabulary.ts';
import { answerInAnyOrder, answerTheRest } from '../../../../support/answer-questions.ts';
import { propertyOptions } from '../../../../support/open-stories.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { gateSurroundings } from '../../../../support/story-at-gate.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { listFieldPaths, fieldAt } from '../../../../support/typed-data.ts';
import { today, validData } from '../../../../support/valid-story.ts';

const story = storyFacts();
/**
 * Selects days. Days stay in order, because a later answer can move the limits of an earlier day.
 */
const isDay = ({ type }: FormQuestion) => type === 'day';
/** Rules that compare people, whose questions here do not know each other. */
const betweenPeople = [
  ...['own-name-reveals', 'own-name-reveals-child', 'anonymity-for-life', 'cooling-off-child'],
];
/** Rules that refuse a no, which can be answered. */
const saidNo = ['care-order-objection'];
/** Rules that compare two roles, which are answered in one's own words. */
const betweenRoles = ['advocate-decides'];
/** The rule that refuses a mentioned person who is confirmed as a child of the family. */
const confirmedChild = ['child-only-mentioned'];
const mayBeFound = [...betweenPeople, ...saidNo, ...betweenRoles, ...confirmedChild];
const paths = new Set(personQuestions.map(({ path }) => path.join('.')));

describe('any answers about a person, in any order', () => {
  it('write only answers that apply and options that are offered', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { answers } = answerInAnyOrder(draw, story);
        const facts = { about: answers, story };
        for (const question of personQuestions) {
          const value = getAtPath(answers, question.path);
          if (value === undefined) continue;
          const place = question.path.join('.');
          expect(question.applies?.(facts) ?? true, place).toBe(true);
          if (question.type !== 'choice') continue;
          expect(
            question.options(facts).map((option) => option.value),
            place,
          ).toContain(value);
        }
      }),
      propertyOptions(500),
    );
  });

  it('write only fields that a question asks for, and never an empty field', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { answers } = answerInAnyOrder(draw, story);
        for (const path of listFieldPaths(answers)) {
          const place = path.filter((key) => typeof key === 'string').join('.');
          const known = [...paths, 'part'].some(
            (each) =>
              each === place || each.startsWith(`${place}.`) || place.startsWith(`${each}.`),
          );
          expect(known, place).toBe(true);
          expect([undefined, null, '']).not.toContain(fieldAt(answers, path));
          expect(fieldAt(answers, path)).not.toEqual({});
        }
      }),
      propertyOptions(300),
    );
  });

  it('give a complete person whom the schema, the rules and the gate accept, unless they said no', () => {
    const count = { allowed: 0 };
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const kind = kinds[draw(fc.nat, { max: 2 })]!;
        const facts = storyFacts({ kind });
        const teller = setPart(
          createAnswerDraft({}),
          personQuestions,
          partChoices[kind === 'professional' ? 1 : 0]!,
          facts,
        );
        const people = [teller, answerInAnyOrder(draw, facts, isDay)].map((sheet, index) =>
          withOwnRecord(answerTheRest(draw, sheet, personQuestions, facts).answers, index),
        );
        const valid = validData();
        const data = {
          ...valid,
          people,
          // The review weighs what the people call for.
          safeguarding: {
            ...valid.safeguarding,
            ...{ courtProceedings: 'concluded', legalCheckOn: today },
            notAskedWeighed: { on: today },
          },
          publishFrom: earliestPublishDay(storyFacts({ people })) ?? today,
          discussion: ['What helped?', 'Who else was there?'],
        };
        // Answers about one person can contradict answers about somebody who is added later.
        const { findings } = validateStory(data, kind);
        expect(findings.filter(({ rule }) => !mayBeFound.includes(rule))).toEqual([]);
        const reached = toGate({ ...gateSurroundings({ kind }), data });
        if (!reached) return;
        const { publishFrom } = reached.front;
        const verdict = mayUse(reached, 'website', publishFrom > today ? publishFrom : today);
        const wrong = verdict.allowed ? [] : verdict.because;
        expect(wrong.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (verdict.allowed) count.allowed += 1;
      }),
      propertyOptions(300),
    );
    // The test proves little unless the gate allows a use often enough.
    expect(count.allowed).toBeGreaterThan(propertyRuns(20));
  });
});

describe('a question about a person', () => {
  it('depends only on the part and on earlier answers', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { answers } = answerInAnyOrder(draw, story);
        personQuestions.forEach((question, place) => {
          const later = personQuestions.slice(place).map(({ path }) => path.join('.'));
          const known = ['part', 'consent.route'];
          const laterPaths = listFieldPaths(answers)
            .map((path) => path.join('.'))
            .filter((path) => later.includes(path) && !known.includes(path));
          const before = laterPaths.reduce<unknown>(
            (group, path) => JSON.parse(JSON.stringify(withoutPath(group, path.split('.')))),
            answers,
          ) as typeof answers;
          const now = { about: answers, story };
          const then = { about: before, story };
          expect(question.applies?.(now)).toBe(question.applies?.(then));
          if (question.type === 'choice') {
            expect(question.options(now)).toEqual(question.options(then));
          }
        });
      }),
      propertyOptions(100),
    );
  });

  it('suggests only days within its limits', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { answers } = answerInAnyOrder(draw, story);
        const facts = { about: answers, story };
        for (const question of personQuestions) {
          if (question.type !== 'day') continue;
          const [min, max] = [question.min?.(facts) ?? '', question.max?.(facts) ?? '9'];
          for (const { value } of question.suggest?.(facts) ?? []) {
            expect(value >= min && (value <= max || question.path.at(-1) === 'agreedToTell')).toBe(
              true,
            );
          }
        }
      }),
      propertyOptions(100),
    );
  });
});

/** Gives a person references that nobody else in the story has. */
function withOwnRecord<T extends object>(answers: T, index: number): T {
  const record = `SOS-2026-80${String(index)}`;
  const { consent, records } = answers as { consent?: object; records?: unknown };
  return {
    ...answers,
    ...(consent && { consent: { ...consent, record } }),
    ...(records !== undefined && { records: [record] }),
  };
}

function withoutPath(group: unknown, [key = '', ...rest]: string[]): unknown {
  const { [key]: inner, ...others } = group as Record<string, unknown>;
  if (rest.length === 0 || inner === undefined) return others;
  return { ...others, [key]: withoutPath(inner, rest) };
}
