import { narrowsConsent } from '../../src/consent/narrows-consent.ts';
import { takesStoryDown } from '../../src/consent/takes-story-down.ts';
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
  // What the host does not say counts as missing, because then no change counts as a no.
  const published = await readPublishedStory(backend, place).catch(() => undefined);
  return published !== undefined && isNarrowingChange(published, data);
}

function isNarrowingChange(before: StoryData, after: StoryData): boolean {
  const answersBefore = draftAnswers(before);
  const answersAfter = draftAnswers(after);
  const isSameText = before['body'] === after['body'];
  return (
    // In a story that is down already, the draft may be what brings it back, so every guard judges it.
    (takesStoryDown(answersAfter) && !takesStoryDown(answersBefore)) ||
    (isSameText && narrowsConsent(answersBefore, answersAfter))
  );
}
