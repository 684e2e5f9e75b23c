import type { RecordedConsent, RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { dateNode, ownTerms, type JsonLdNode } from './json-ld-nodes.ts';

/** Returns the facts of a record for which DPV has no term, in the library's own vocabulary. */
export function factsBeyondDpv(
  { id, removal }: RegisterStory,
  { consent, diedOn, leftOn }: RecordedPerson,
): JsonLdNode {
  const { route, method, askAgainOn, release } = consent;
  const readableRemoval = removal === 'unreadable' ? undefined : removal;
  return ownTerms({
    story: id,
    route,
    method,
    ...whoElseWasAsked(consent),
    howRead: release.how,
    version: release.fingerprint,
    recognisableBy: release.recognisableBy.length > 0 ? release.recognisableBy : undefined,
    reviewOn: day(release.reviewOn),
    askAgainOn: day(askAgainOn),
    leftOn: day(leftOn),
    diedOn: day(diedOn),
    removedOn: day(readableRemoval?.removedOn),
    removedUses: readableRemoval?.uses,
  });
}

/** Returns who decided or was asked besides the person, and why the person could decide or not. */
function whoElseWasAsked(consent: RecordedConsent) {
  const { holder, withoutHolder, childsView, bestInterests } = consent;
  const { otherParent, independent, parentsConsulted } = consent;
  return {
    holder,
    competenceJudgedOn: day(consent.competenceOn),
    withoutHolder: withoutHolder?.because,
    withoutHolderDecidedOn: day(withoutHolder?.on),
    capacityAssessedOn: day(consent.capacityOn),
    bestInterestsDecidedOn: day(bestInterests?.on),
    personsView: bestInterests?.personsView,
    childsView: childsView?.view,
    childAskedOn: day(childsView?.on),
    otherParent,
    objectionWeighedOn: day(consent.objectionWeighedOn),
    independentVoice: independent?.role,
    independentView: independent?.view,
    independentHeardOn: day(independent?.on),
    parentsView: parentsConsulted?.view,
    parentsAskedOn: day(parentsConsulted?.on),
  };
}

function day(on: PlainDate | undefined): JsonLdNode | undefined {
  return on === undefined ? undefined : dateNode(on);
}
