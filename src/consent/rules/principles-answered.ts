import { errorFinding, type Finding } from '../../story/issue.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { Principle } from '../../story/schema/list-entries.ts';
import { suggestWord } from '../../story/suggest-word.ts';
import { isByProfessionalsAlone, principlesInForce } from '../principles-in-force.ts';
import type { GateRule } from '../gate-question.ts';

/** The fewest characters in an answer to a principle. */
export const shortestPrincipleAnswer = 20;

/** The story answers every guiding principle that was in force on the day of its last release. */
export const principlesAnswered: GateRule = ({ story: { front, context } }) => {
  const releases = findDeciders(front.people).map(({ person }) => person.consent.release.on);
  const inForce = principlesInForce(
    context.principles,
    releases.toSorted().at(-1) ?? '',
    isByProfessionalsAlone(front),
  );
  return {
    because: [
      ...inForce.flatMap(([id, principle]) =>
        checkAnswer(id, principle, findAnswer(front.principles, id)),
      ),
      ...Object.keys(front.principles)
        .filter((id) => !context.principles.has(id))
        .map((id) => unknownPrinciple(id, [...context.principles.keys()])),
    ],
  };
};

type Answer = string | boolean | undefined;

/** Finds the answer to a principle. Inherited properties such as `constructor` are not answers. */
function findAnswer(answers: Record<string, string | boolean>, id: string): Answer {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function checkAnswer(id: string, principle: Principle | 'unreadable', answer: Answer): Finding[] {
  const isConfirmed = answer === true;
  const isSentence = typeof answer === 'string' && answer.trim().length >= shortestPrincipleAnswer;
  const asks = principle === 'unreadable' ? 'either' : principle.asks;
  if ((asks !== 'sentence' && isConfirmed) || (asks !== 'confirm' && isSentence)) return [];
  return [
    errorFinding(
      'principle-unmet',
      ['principles', id],
      answer === undefined
        ? `The guiding principle \`${id}\` is not answered.`
        : `The answer to the guiding principle \`${id}\` is not enough.`,
      asks === 'confirm'
        ? 'Write `true` once it is true.'
        : `Say in a sentence of ${String(shortestPrincipleAnswer)} characters or more how it was met.`,
    ),
  ];
}

function unknownPrinciple(id: string, knownIds: readonly string[]): Finding {
  const suggestion = suggestWord(id, knownIds);
  return errorFinding(
    'principle-unknown',
    ['principles', id],
    'An answer is given to a guiding principle the library does not have.',
    suggestion ? `Did you mean \`${suggestion}\`? Otherwise remove it.` : 'Remove it.',
  );
}
