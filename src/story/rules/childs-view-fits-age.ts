import { errorFinding, type Finding } from '../issue.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/** From this age a child is asked in a way that fits them. */
export const firstAgeOfAsking = 5;

/**
 * A child from 5 on is asked in a way that fits them. If the child does not use words, someone who
 * knows the child observes whether the child is content. Sources: UN Convention on the Rights of
 * the Child, Article 12 and General Comment 12, paragraphs 20 and 21; Children Act 1989, section
 * 22(4).
 */
export const childsViewFitsAge: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => [...checkTooYoung(placed), ...checkObserver(placed)]);

function checkTooYoung(placed: PlacedDecider): Finding[] {
  const { consent, ageBand } = placed.person;
  if (consent.childsView?.view !== 'too-young') return [];
  const { ageOnRelease } = consent.release;
  const isYoung = ageOnRelease !== undefined && ageOnRelease < firstAgeOfAsking;
  return ageBand === 'under-10' && isYoung
    ? []
    : [
        errorFinding(
          'too-young-to-ask',
          ['people', placed.index, 'consent', 'childsView', 'view'],
          `${personLabel(placed)} counts as too young to be asked, and is not known to be under ${String(firstAgeOfAsking)}.`,
          'Ask them in a way that fits them: with pictures, signs or play. Where words are not theirs, write `observed`, and by whom.',
        ),
      ];
}

function checkObserver(placed: PlacedDecider): Finding[] {
  const { childsView } = placed.person.consent;
  if (!childsView || (childsView.view === 'observed') === (childsView.by !== undefined)) return [];
  return [
    errorFinding(
      'view-observer',
      ['people', placed.index, 'consent', 'childsView', 'by'],
      childsView.by === undefined
        ? `The view of ${personLabel(placed)} was observed, and nobody is recorded who observed it.`
        : `Someone is recorded who observed ${personLabel(placed)}, whose view is not \`observed\`.`,
      childsView.by === undefined
        ? 'Write the role of someone who knows the child, as in `key worker`. Never write a name.'
        : 'Remove `by`, or write `view: observed`.',
    ),
  ];
}
