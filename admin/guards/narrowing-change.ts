import { narrowsConsent } from '../../src/consent/narrows-consent.ts';
import { takesStoryDown } from '../../src/consent/takes-story-down.ts';
import { draftAnswers, type Draft } from '../checklist/draft.ts';
import { readPublishedStory, type DraftBackend, type StoryPlace } from './saved-story.ts';

type StoryData = Readonly<Record<string, unknown>>;

/**
 * Whether a draft of a published story is a no, which nothing may hold up. A draft is a no if it
 * narrows consent and changes nothing else, or if it takes the whole story down. A draft that takes
 * the story down may contain anything else.
 */
export async function isNarrowingDraft(
  { data }: Draft,
  place: StoryPlace,
  backend: DraftBackend,
): Promise<boolean> {
  // If the published version cannot be read, the draft does not count as a no, so guards judge it.
  const published = await readPublishedStory(backend, place).catch(() => undefined);
  return published !== undefined && isNarrowingChange(published, data);
}

function isNarrowingChange(before: StoryData, after: StoryData): boolean {
  const answersBefore = draftAnswers(before);
  const answersAfter = draftAnswers(after);
  const isSameText = before['body'] === after['body'];
  return (
    // If the story is down already, the draft may undo what took it down, so every guard judges it.
    (takesStoryDown(answersAfter) && !takesStoryDown(answersBefore)) ||
    (isSameText && narrowsConsent(answersBefore, answersAfter))
  );
}
