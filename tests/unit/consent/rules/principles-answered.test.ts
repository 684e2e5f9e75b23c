import { describe, expect, it } from 'vitest';
import {
  principlesAnswered,
  shortestPrincipleAnswer,
} from '../../../../src/consent/rules/principles-answered.ts';
import type { Finding } from '../../../../src/story/issue.ts';
import type { Principle } from '../../../../src/story/schema/list-entries.ts';
import {
  validStoryAtGate,
  validConsentContext,
  refusalReasons,
} from '../../../support/story-at-gate.ts';

type Answers = Record<string, string | boolean>;

/** Judges answers to principles. Omitted answers are those of the valid story. */
const answering = (answers: Answers): Finding[] =>
  refusalReasons(
    principlesAnswered,
    validStoryAtGate((front) => {
      front.principles = { ...front.principles, ...answers };
    }),
  );

/** Judges one answer to one principle. The answer may be missing. */
const judged = (principle: Partial<Principle> | 'unreadable', answer?: string | boolean) => {
  const entry: Principle | 'unreadable' =
    principle === 'unreadable'
      ? principle
      : { question: 'Who?', example: 'So.', asks: 'sentence', from: '2026-01-01', ...principle };
  return refusalReasons(
    principlesAnswered,
    validStoryAtGate(
      (front) => {
        front.principles = answer === undefined ? {} : { voice: answer };
      },
      { context: { ...validConsentContext(), principles: new Map([['voice', entry]]) } },
    ),
  );
};

const long = 'They told it aloud, and chose what stayed.';
const nearlyEnough = 'x'.repeat(19);
const justEnough = 'x'.repeat(20);

describe('a principle that asks for a sentence', () => {
  it('is met by twenty characters or more', () => {
    expect(shortestPrincipleAnswer).toBe(20);
    expect(judged({}, justEnough)).toEqual([]);
    expect(judged({}, long)).toEqual([]);
  });

  it('is not met by fewer characters, not counting blanks around them', () => {
    expect(judged({}, nearlyEnough)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Say in a sentence of 20 characters or more how it was met.",
          "message": "The answer to the guiding principle \`voice\` is not enough.",
          "path": [
            "principles",
            "voice",
          ],
          "rule": "principle-unmet",
          "severity": "error",
        },
      ]
    `);
    expect(judged({}, `  ${nearlyEnough}\n\n`)).toHaveLength(1);
  });

  it.each([true, false])('is not met by a plain %s', (answer) => {
    expect(judged({}, answer)).toHaveLength(1);
  });

  it('is not met by no answer', () => {
    expect(judged({})).toMatchInlineSnapshot(`
      [
        {
          "hint": "Say in a sentence of 20 characters or more how it was met.",
          "message": "The guiding principle \`voice\` is not answered.",
          "path": [
            "principles",
            "voice",
          ],
          "rule": "principle-unmet",
          "severity": "error",
        },
      ]
    `);
  });
});

describe('a principle that asks to confirm', () => {
  it('is met only by true', () => {
    expect(judged({ asks: 'confirm' }, true)).toEqual([]);
  });

  it('is not met by false, nor by words', () => {
    expect(judged({ asks: 'confirm' }, false)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Write \`true\` once it is true.",
          "message": "The answer to the guiding principle \`voice\` is not enough.",
          "path": [
            "principles",
            "voice",
          ],
          "rule": "principle-unmet",
          "severity": "error",
        },
      ]
    `);
    expect(judged({ asks: 'confirm' }, long)).toHaveLength(1);
    expect(judged({ asks: 'confirm' }, 'true')).toHaveLength(1);
  });

  it('is not met by no answer', () => {
    expect(judged({ asks: 'confirm' })).toMatchInlineSnapshot(`
      [
        {
          "hint": "Write \`true\` once it is true.",
          "message": "The guiding principle \`voice\` is not answered.",
          "path": [
            "principles",
            "voice",
          ],
          "rule": "principle-unmet",
          "severity": "error",
        },
      ]
    `);
  });
});

describe('a principle that cannot be read', () => {
  it('is met by true, or by a sentence that is long enough', () => {
    expect(judged('unreadable', true)).toEqual([]);
    expect(judged('unreadable', justEnough)).toEqual([]);
  });

  it('still asks for an answer', () => {
    expect(judged('unreadable')).toMatchInlineSnapshot(`
      [
        {
          "hint": "Say in a sentence of 20 characters or more how it was met.",
          "message": "The guiding principle \`voice\` is not answered.",
          "path": [
            "principles",
            "voice",
          ],
          "rule": "principle-unmet",
          "severity": "error",
        },
      ]
    `);
    expect(judged('unreadable', false)).toHaveLength(1);
    expect(judged('unreadable', nearlyEnough)).toHaveLength(1);
  });
});

describe('a principle with a first day', () => {
  // The storyteller released the story on 20 February 2026, her brother on the 21st.
  it('needs an answer if that day is not after the last release', () => {
    expect(judged({ from: '2026-02-21' })).toHaveLength(1);
    expect(judged({ from: '2026-02-22' })).toEqual([]);
  });

  it('may be answered even if that day is after the last release', () => {
    expect(judged({ from: '2026-02-22' }, long)).toEqual([]);
    expect(judged({ from: '2026-02-22' }, 'short')).toEqual([]);
  });

  it('needs no answer if nobody has released anything', () => {
    const story = validStoryAtGate((front) => {
      front.people.splice(0, 2);
      front.principles = {};
    });
    expect(refusalReasons(principlesAnswered, story)).toEqual([]);
  });

  it('is compared with the last release, whatever the order of the people', () => {
    const story = validStoryAtGate((front) => {
      front.people.reverse();
      front.principles = {};
    });
    const principles = new Map(validConsentContext().principles);
    const voice: Principle = {
      question: 'Who?',
      example: 'So.',
      asks: 'sentence',
      from: '2026-02-21',
    };
    const context = { ...validConsentContext(), principles: principles.set('voice', voice) };
    expect(refusalReasons(principlesAnswered, { ...story, context })).toHaveLength(2);
  });
});

describe('an answer to a principle the library does not have', () => {
  it('is refused with a suggestion', () => {
    expect(answering({ voise: long })).toMatchInlineSnapshot(`
      [
        {
          "hint": "Did you mean \`voice\`? Otherwise remove it.",
          "message": "An answer is given to a guiding principle the library does not have.",
          "path": [
            "principles",
            "voise",
          ],
          "rule": "principle-unknown",
          "severity": "error",
        },
      ]
    `);
  });

  it('is refused without a suggestion if no name is close', () => {
    expect(answering({ independence: long })).toMatchInlineSnapshot(`
      [
        {
          "hint": "Remove it.",
          "message": "An answer is given to a guiding principle the library does not have.",
          "path": [
            "principles",
            "independence",
          ],
          "rule": "principle-unknown",
          "severity": "error",
        },
      ]
    `);
  });
});

it('does not count inherited properties as answers', () => {
  const context = validConsentContext();
  const entry = context.principles.get('truth') ?? 'unreadable';
  const story = validStoryAtGate(undefined, {
    context: { ...context, principles: new Map([...context.principles, ['constructor', entry]]) },
  });
  expect(refusalReasons(principlesAnswered, story).map(({ message }) => message)).toEqual([
    'The guiding principle `constructor` is not answered.',
  ]);
});

it('reports every principle at once', () => {
  const findings = answering({ voice: 'short', truth: false, other: true });
  expect(findings.map(({ rule, path }) => [rule, path?.[1]])).toEqual([
    ['principle-unmet', 'voice'],
    ['principle-unmet', 'truth'],
    ['principle-unknown', 'other'],
  ]);
});

it('allows a story that answers them all', () => {
  expect(answering({})).toEqual([]);
});

describe('a story told by professionals alone', () => {
  const entry = { question: 'Who?', example: 'So.', asks: 'confirm', from: '2026-01-01' } as const;
  const ids = ['voice', 'safety', 'truth', 'purpose', 'together', 'choice', 'strengths', 'return'];
  const context = {
    ...validConsentContext(),
    principles: new Map([...ids, 'our-own'].map((id) => [id, entry] as const)),
  };
  const answersOf = (route: 'own' | 'staff') =>
    refusalReasons(
      principlesAnswered,
      validStoryAtGate(
        (front) => {
          front.people.splice(1);
          front.people.forEach((person) => {
            if (person.part !== 'mentioned') person.consent.route = route;
          });
          front.principles = {};
        },
        { context },
      ),
    ).map(({ path }) => path?.[1]);

  it('answers four of the eight principles, and those that the library added', () => {
    expect(answersOf('staff')).toEqual(['voice', 'safety', 'truth', 'purpose', 'our-own']);
  });

  it('answers all of them once a family is in it', () => {
    expect(answersOf('own')).toEqual([...ids, 'our-own']);
  });
});
