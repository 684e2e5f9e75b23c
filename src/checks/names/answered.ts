import type { Finding } from '../../story/issue.ts';
import type { Check } from '../check.ts';
import { at } from '../texts/piece.ts';
import { declaredIn } from './declared.ts';
import { questionsIn, type NameQuestion } from './questions.ts';

/**
 * Every word that may be someone's name has been answered for. Nothing here knows names: it asks
 * about every word with a large letter that nothing else explains. Families' and young people's
 * stories wait for the answers; professionals' are told.
 */
export const namesAnswered: Check = (pieces, { kind, story, settings, listed, dictionary }) => {
  const by = { ...declaredIn(story.data, settings, listed), dictionary };
  const severity = kind === 'professional' ? 'warning' : 'error';
  return questionsIn(pieces, by).map((question) => asFinding(question, severity));
};

function asFinding(question: NameQuestion, severity: Finding['severity']): Finding {
  const { word, piece, first, last, times } = question;
  const which =
    first === last ? `Word ${String(first)}` : `Words ${String(first)} to ${String(last)}`;
  const often = times === 1 ? '' : ` It stands in the story ${String(times)} times.`;
  return {
    ...at(piece, {
      rule: 'name-unanswered',
      severity,
      message: `${which} here may be someone’s name, and nobody has said what it is.${often}`,
      hint: 'If it is someone’s real name, change it to one chosen for the story. If not, say what it is under `names`; what your organisation calls its places and services, for all stories, under `names` in library.yaml.',
    }),
    asks: { word, times },
  };
}
