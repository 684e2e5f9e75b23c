import { takesStoryDown } from '../consent/takes-story-down.ts';
import { isSameData, toFieldGroup, type FieldGroup } from '../story/plain-data.ts';

/** What a version of a story changed, as a lead would say it. */
export type VersionDeed =
  'begun' | 'written' | 'said-no' | 'reviewed' | 'paused' | 'released' | 'answered' | 'files';

/** The fields whose words readers see as the story. */
const wordsOfStory = ['title', 'summary', 'body', 'pullQuote', 'inBrief', 'discussion', 'place'];
const signature = ['fingerprint', 'wordsFingerprint', 'reviewedOn'];

/**
 * Says what a version of a story changed.
 *
 * @param before the front matter and the `body` of the version before; undefined for the first one
 */
export function describeVersion(
  before: FieldGroup | undefined,
  after: FieldGroup,
): readonly VersionDeed[] {
  if (before === undefined) return ['begun'];
  const deeds = [
    ...(isNewNo(before, after) ? ['said-no' as const] : []),
    ...describeReview(toFieldGroup(before['safeguarding']), toFieldGroup(after['safeguarding'])),
    ...(isSameData(releasesOf(before), releasesOf(after)) ? [] : ['released' as const]),
    ...(wordsOfStory.every((field) => isSameData(before[field], after[field]))
      ? []
      : ['written' as const]),
  ];
  if (deeds.length > 0) return deeds;
  return [isSameData(before, after) ? 'files' : 'answered'];
}

/** Whether a person has said no. A pause by the lead is another deed. */
function isNewNo(before: FieldGroup, after: FieldGroup): boolean {
  const people = (data: FieldGroup) => ({ people: data['people'] });
  return takesStoryDown(people(after)) && !takesStoryDown(people(before));
}

function describeReview(before: FieldGroup, after: FieldGroup): readonly VersionDeed[] {
  if (after['outcome'] === 'hold') return before['outcome'] === 'hold' ? [] : ['paused'];
  const isSigned = after['outcome'] === 'clear' && after['fingerprint'] !== undefined;
  const isSame =
    before['outcome'] === 'clear' && signature.every((key) => before[key] === after[key]);
  return isSigned && !isSame ? ['reviewed'] : [];
}

function releasesOf({ people }: FieldGroup): unknown[] {
  return (Array.isArray(people) ? people : []).flatMap((person: unknown) => {
    const { release } = toFieldGroup(toFieldGroup(person)['consent']);
    return release === undefined ? [] : [release];
  });
}
