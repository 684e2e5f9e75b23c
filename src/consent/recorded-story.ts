import { toFieldGroup } from '../story/plain-data.ts';
import { frontMatter, type FrontMatter } from '../story/schema/front-matter.ts';
import { safeguarding } from '../story/schema/safeguarding.ts';
import { pickValid } from './pick-valid.ts';

/**
 * What the register records of a story besides its people. Missing or unreadable fields are left
 * out.
 */
export interface RecordedStory extends Partial<
  Pick<FrontMatter, 'publishFrom' | 'findable' | 'example'>
> {
  /** The safeguarding lead's review, without the reviewer's role and the fingerprints. */
  safeguarding: Partial<
    Omit<FrontMatter['safeguarding'], 'reviewedBy' | 'fingerprint' | 'wordsFingerprint'>
  >;
}

/**
 * Reads what the register records of a story.
 *
 * @param data the front matter as plain data, valid or not
 */
export function readRecordedStory(data: unknown): RecordedStory {
  const group = toFieldGroup(data);
  return {
    ...pickValid(frontMatter.shape, group, ['publishFrom', 'findable', 'example']),
    safeguarding: pickValid(safeguarding.shape, toFieldGroup(group['safeguarding']), [
      ...(['reviewedOn', 'outcome', 'courtProceedings', 'criminalProceedings'] as const),
      ...(['legalCheckOn', 'otherRestriction', 'notAskedWeighed'] as const),
    ]),
  };
}
