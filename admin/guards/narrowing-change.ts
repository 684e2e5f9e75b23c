import { narrowsConsent } from '../../src/consent/narrows-consent.ts';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { draftAnswers, type Draft } from '../checklist/draft.ts';
import { readPublishedStory, type DraftBackend, type StoryPlace } from './saved-story.ts';

type StoryData = Readonly<Record<string, unknown>>;

/**
 * Whether a draft of a published story is a no, which nothing may hold up. A no only narrows
 * consent, or takes the whole story down, whatever else the draft contains.
 */
export async function isNarrowingDraft(
  { data }: Draft,
  place: StoryPlace,
  backend: DraftBackend,
): Promise<boolean> {
  const published = await readPublishedStory(backend, place);
  return published !== undefined && isNarrowingChange(published, data);
}

function isNarrowingChange(before: StoryData, after: StoryData): boolean {
  const answersAfter = draftAnswers(after);
  const isSameText = before['body'] === after['body'];
  return (
    takesDown(answersAfter) || (isSameText && narrowsConsent(draftAnswers(before), answersAfter))
  );
}

/** Whether an answer closes the whole story, so that no reader sees any of it. */
function takesDown({ people, safeguarding }: StoryData): boolean {
  const { outcome, courtProceedings, otherRestriction } = toFieldGroup(safeguarding);
  const consents = (Array.isArray(people) ? people : []).map((person: unknown) =>
    toFieldGroup(toFieldGroup(person)['consent']),
  );
  return (
    consents.some((consent) => typeof consent['withdrawnOn'] === 'string') ||
    outcome === 'hold' ||
    courtProceedings === 'ongoing' ||
    otherRestriction === true
  );
}
