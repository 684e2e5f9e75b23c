import { describe, expect, it } from 'vitest';
import { safeguarding } from '../../../../src/story/schema/safeguarding.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { validData } from '../../../support/valid-story.ts';

const review = validData().safeguarding;
const messagesFor = (changed: Record<string, unknown>) =>
  checkShape(safeguarding, { ...review, ...changed }).findings.map(({ message }) => message);

describe('the safeguarding review', () => {
  it.each(['none', 'concluded', 'court-permission', 'ongoing'])(
    'accepts %s as the state of court proceedings',
    (courtProceedings) => expect(messagesFor({ courtProceedings })).toEqual([]),
  );

  it.each(['clear', 'hold'])('accepts %s as its outcome', (outcome) =>
    expect(messagesFor({ outcome })).toEqual([]),
  );

  it.each(['courtProceedings', 'otherRestriction', 'outcome', 'fingerprint'])(
    'is incomplete without %s',
    (field) => {
      expect(messagesFor({ [field]: undefined })).toEqual([
        `The field \`${field}\` is missing or empty.`,
      ]);
    },
  );

  it.each(['false', 'no', 0])('does not accept %j for false in `otherRestriction`', (no) => {
    expect(messagesFor({ otherRestriction: no })).toEqual([
      'The field `otherRestriction` is not true or false.',
    ]);
  });
});
