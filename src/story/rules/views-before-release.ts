import { errorFinding, type FieldPath } from '../issue.ts';
import type { PlainDate } from '../plain-date.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Every assessment and view that a release rests on is dated on or before the day of the release.
 * If it was given later, nobody can have considered it.
 */
export const viewsBeforeRelease: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => {
    const { consent } = placed.person;
    return datedViews(consent)
      .filter(({ on }) => on !== undefined && on > consent.release.on)
      .map(({ path }) =>
        errorFinding(
          'view-after-release',
          ['people', placed.index, 'consent', ...path],
          `\`${String(path[0])}\` of ${personLabel(placed)} is dated after the release that rests on it.`,
          'Correct the dates; or ask again, and record a release given after it.',
        ),
      );
  });

/** A dated assessment or view. A draft may lack it, or its day. */
interface DatedView {
  readonly on?: PlainDate | undefined;
}

/** The parts of a consent that a release rests on. */
interface ConsentViews {
  readonly competence?:
    (DatedView & { readonly withoutHolder?: DatedView | undefined }) | undefined;
  readonly capacity?: DatedView | undefined;
  readonly bestInterests?: DatedView | undefined;
  readonly childsView?: DatedView | undefined;
  readonly independent?: DatedView | undefined;
  readonly parentsConsulted?: DatedView | undefined;
}

/** Lists the assessments and views of a consent, with their paths and days. */
export function datedViews(
  consent: ConsentViews,
): { path: FieldPath; on: PlainDate | undefined }[] {
  return [
    { path: ['competence', 'on'], on: consent.competence?.on },
    { path: ['competence', 'withoutHolder', 'on'], on: consent.competence?.withoutHolder?.on },
    { path: ['capacity', 'on'], on: consent.capacity?.on },
    { path: ['bestInterests', 'on'], on: consent.bestInterests?.on },
    { path: ['childsView', 'on'], on: consent.childsView?.on },
    { path: ['independent', 'on'], on: consent.independent?.on },
    { path: ['parentsConsulted', 'on'], on: consent.parentsConsulted?.on },
  ];
}
