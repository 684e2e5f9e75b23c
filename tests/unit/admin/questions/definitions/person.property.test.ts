import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt } from '../../../../../admin/questions/definitions/at-path.ts';
import { firstDay } from '../../../../../admin/questions/definitions/publish-from.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person.ts';
import type { Question } from '../../../../../admin/questions/definitions/question.ts';
import { openSheet } from '../../../../../admin/questions/definitions/sheet.ts';
import { choosePart, partChoices } from '../../../../../admin/questions/definitions/part.ts';
import { reachGate } from '../../../../support/at-gate.ts';
import { mayUse } from '../../../../../src/consent/gate.ts';
import { validate } from '../../../../../src/story/validate.ts';
import { kinds } from '../../../../../src/story/vocabulary.ts';
import { answerAnyhow, answerTheRest } from '../../../../support/answer-questions.ts';
import { runs } from '../../../../support/open-stories.ts';
import { around } from '../../../../support/at-gate.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { everyField, valueAt } from '../../../../support/typed-data.ts';
import { today, validData } from '../../../../support/valid-story.ts';

const story = storyFacts();
/** Days are answered in their order: an earlier day may come to lie outside the limits of a later answer. */
const isDay = ({ type }: Question) => type === 'day';
const paths = new Set(personQuestions.map(({ path }) => path.join('.')));

describe('whatever is answered, in whatever order', () => {
  it('nothing is written that does not apply, and no choice that is not offered', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { written } = answerAnyhow(draw, story);
        const facts = { about: written, story };
        for (const question of personQuestions) {
          const value = answerAt(written, question.path);
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
      runs(500),
    );
  });

  it('nothing is written but answers, and never an empty one', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { written } = answerAnyhow(draw, story);
        for (const path of everyField(written)) {
          const place = path.filter((key) => typeof key === 'string').join('.');
          const known = [...paths, 'part'].some(
            (each) =>
              each === place || each.startsWith(`${place}.`) || place.startsWith(`${each}.`),
          );
          expect(known, place).toBe(true);
          expect([undefined, null, '']).not.toContain(valueAt(written, path));
          expect(valueAt(written, path)).not.toEqual({});
        }
      }),
      runs(300),
    );
  });

  it('a person who is whole is accepted by the schema, the rules and, but for their no, the gate', () => {
    const seen = { open: 0 };
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const kind = kinds[draw(fc.nat, { max: 2 })]!;
        const facts = storyFacts({ kind });
        const teller = choosePart(
          openSheet({}),
          personQuestions,
          partChoices[kind === 'professional' ? 1 : 0]!,
          facts,
        );
        const people = [teller, answerAnyhow(draw, facts, isDay)].map(
          (sheet) => answerTheRest(draw, sheet, personQuestions, facts).written,
        );
        const data = {
          ...validData(),
          people,
          publishFrom: firstDay(storyFacts({ people })) ?? today,
          discussion: ['What helped?', 'Who else was there?'],
        };
        // Who is mentioned may be hidden only after somebody else was named.
        const { findings } = validate(data, kind);
        expect(findings.filter(({ rule }) => rule !== 'own-name-reveals')).toEqual([]);
        const reached = reachGate({ ...around({ kind }), data });
        if (!reached) return;
        const { publishFrom } = reached.front;
        const verdict = mayUse(reached, 'website', publishFrom > today ? publishFrom : today);
        const wrong = verdict.allowed ? [] : verdict.because;
        expect(wrong.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (verdict.allowed) seen.open += 1;
      }),
      runs(300),
    );
    // Enough of them were open, or this has shown little.
    expect(seen.open).toBeGreaterThan(20);
  });
});

describe('a question about a person', () => {
  it('looks only at their part and at what was asked before it', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { written } = answerAnyhow(draw, story);
        personQuestions.forEach((question, place) => {
          const later = personQuestions.slice(place).map(({ path }) => path.join('.'));
          const known = ['part', 'consent.route'];
          const cut = everyField(written)
            .map((path) => path.join('.'))
            .filter((path) => later.includes(path) && !known.includes(path));
          const before = cut.reduce<unknown>(
            (group, path) => JSON.parse(JSON.stringify(dropped(group, path.split('.')))),
            written,
          ) as typeof written;
          const now = { about: written, story };
          const then = { about: before, story };
          expect(question.applies?.(now)).toBe(question.applies?.(then));
          if (question.type === 'choice') {
            expect(question.options(now)).toEqual(question.options(then));
          }
        });
      }),
      runs(100),
    );
  });

  it('accepts what it suggests', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { written } = answerAnyhow(draw, story);
        const facts = { about: written, story };
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
      runs(100),
    );
  });
});

function dropped(group: unknown, [key = '', ...rest]: string[]): unknown {
  const { [key]: inner, ...others } = group as Record<string, unknown>;
  if (rest.length === 0 || inner === undefined) return others;
  return { ...others, [key]: dropped(inner, rest) };
}
