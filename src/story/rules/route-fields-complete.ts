import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import { errorFinding, type Finding } from '../issue.ts';
import type { AgeBand, Route } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/** The fields that a route requires. */
const fieldsByRoute = [
  {
    route: 'own-competent',
    field: 'competence',
    ask: 'who assessed that they understand, and when',
  },
  { route: 'parental', field: 'holder', ask: 'who holds parental responsibility' },
  {
    route: 'parental',
    field: 'childsView',
    ask: 'what the child thinks of it, and when they were asked',
  },
  {
    route: 'best-interests',
    field: 'capacity',
    ask: 'who assessed that they cannot make this decision, and when',
  },
  {
    route: 'best-interests',
    field: 'bestInterests',
    ask: 'who decided, who was consulted, who spoke for the person, and what they think',
  },
] as const satisfies { route: Route; field: string; ask: string }[];

/** A field whose presence depends on the route. */
export type RouteField = (typeof fieldsByRoute)[number]['field'];

/** The route that may have a field without requiring it. */
const optionalByRoute: Partial<Record<RouteField, Route>> = {
  capacity: 'own',
  holder: 'own-competent',
};

/** Each consent has the fields that its route requires, and none that belongs to another route. */
export const routeFieldsComplete: StoryRule = ({ people }) =>
  findDeciders(people).flatMap(checkRouteFields);

function checkRouteFields(placed: PlacedDecider): Finding[] {
  return fieldsByRoute.flatMap(({ route, field, ask }) => {
    const { consent } = placed.person;
    const path = ['people', placed.index, 'consent', field];
    const isGiven = consent[field] !== undefined;
    if (!isGiven && consent.route === route) {
      return errorFinding(
        'route-incomplete',
        path,
        `${personLabel(placed)} has consent by route \`${route}\` without \`${field}\`.`,
        `Write down ${ask}.`,
      );
    }
    return isGiven && !mayHaveRouteField(field, consent.route, placed.person.ageBand)
      ? errorFinding(
          'route-extra',
          path,
          `${personLabel(placed)} has \`${field}\`, which belongs to route \`${route}\` alone.`,
          `Remove it, or choose route \`${route}\`.`,
        )
      : [];
  });
}

/**
 * Whether a consent may have a field: its route requires the field, or may have it. From 13 on a
 * child decides without a holder, so only a child from 10 to 12 may have `holder` in route
 * `own-competent`.
 */
export function mayHaveRouteField(
  field: RouteField,
  route: Route | undefined,
  ageBand: AgeBand | undefined,
): boolean {
  if (isRequiredByRoute(field, route)) return true;
  if (route === undefined || optionalByRoute[field] !== route) return false;
  return field !== 'holder' || ageBand === '10-12';
}

/** Whether a route requires a field. */
export function isRequiredByRoute(field: RouteField, route: Route | undefined): boolean {
  return fieldsByRoute.some((need) => need.field === field && need.route === route);
}
