import { errorFinding, type FieldPath } from '../issue.ts';
import type { PlainDate } from '../plain-date.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Every assessment and view that a release rests on was there on the day of the release. A view
 * that came later cannot have been heard.
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

/** A day, if it is known: in a draft, any of this may be missing. */
interface Day {
  readonly on?: PlainDate | undefined;
}
type DatedView = Day | undefined;

/** The parts of a consent that a release rests on. */
interface ConsentViews {
  readonly competence?: (Day & { readonly withoutHolder?: DatedView }) | undefined;
  readonly capacity?: DatedView;
  readonly bestInterests?: DatedView;
  readonly childsView?: DatedView;
  readonly independent?: DatedView;
  readonly parentsConsulted?: DatedView;
}

/** The assessments and views of a consent, with their days. */
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
