import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { JudgedDraft } from '../../checklist/judged-draft.ts';
import type { FieldChange } from './answer-path.ts';
import type { VersionButton, VersionQuestion } from './form-question.ts';

/**
 * Returns the answers that a press gives when it signs a version: its fingerprints, what the button
 * says, and the day.
 *
 * @returns undefined if the story has no fingerprint yet
 */
export function signVersion<About>(
  question: VersionQuestion<About>,
  { changes = [] }: VersionButton<About>,
  judged: Pick<JudgedDraft, 'fingerprint' | 'wordsFingerprint'> | undefined,
  on: PlainDate,
): FieldChange[] | undefined {
  const current = judged?.[question.fingerprintField];
  const { alsoSets } = question;
  if (current === undefined) return undefined;
  return [
    { path: question.path, value: current },
    ...(alsoSets ? [{ path: alsoSets.path, value: judged?.[alsoSets.fingerprintField] }] : []),
    ...changes,
    { path: question.dayPath, value: on },
  ];
}
