import type { Finding } from '../../story/issue.ts';
import { deciders } from '../../story/schema/person.ts';
import type { Principle } from '../../story/schema/lists.ts';
import { nearest } from '../../story/suggest.ts';
import { principlesInForce } from '../principles-in-force.ts';
import { error, type Rule } from '../question.ts';

/** How long an answer to a principle is at least, in characters. */
export const shortestAnswer = 20;

/** The story answers every guiding principle that was in force when it was last released. */
export const principlesMet: Rule = ({ story: { front, house } }) => {
  const releases = deciders(front.people).map(({ person }) => person.consent.release.on);
  const inForce = principlesInForce(house.principles, releases.toSorted().at(-1) ?? '');
  return {
    because: [
      ...inForce.flatMap(([id, principle]) =>
        judgeAnswer(id, principle, answerTo(front.principles, id)),
      ),
      ...Object.keys(front.principles)
        .filter((id) => !house.principles.has(id))
        .map((id) => unknownPrinciple(id, [...house.principles.keys()])),
    ],
  };
};

type Given = string | boolean | undefined;

function answerTo(answers: Record<string, string | boolean>, id: string): Given {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function judgeAnswer(id: string, principle: Principle | 'unreadable', answer: Given): Finding[] {
  const confirmed = answer === true;
  const said = typeof answer === 'string' && answer.trim().length >= shortestAnswer;
  const asks = principle === 'unreadable' ? 'either' : principle.asks;
  if ((asks !== 'sentence' && confirmed) || (asks !== 'confirm' && said)) return [];
  return [
    error(
      'principle-unmet',
      ['principles', id],
      answer === undefined
        ? `The guiding principle \`${id}\` is not answered.`
        : `The answer to the guiding principle \`${id}\` is not enough.`,
      asks === 'confirm'
        ? 'Write `true` once it holds.'
        : `Say in a sentence of ${String(shortestAnswer)} characters or more how it was met.`,
    ),
  ];
}

function unknownPrinciple(id: string, known: readonly string[]): Finding {
  const meant = nearest(id, known);
  return error(
    'principle-unknown',
    ['principles', id],
    'An answer is given to a guiding principle the library does not have.',
    meant ? `Did you mean \`${meant}\`? Otherwise remove it.` : 'Remove it.',
  );
}
