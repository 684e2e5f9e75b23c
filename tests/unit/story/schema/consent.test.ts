import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { consent } from '../../../../src/story/schema/consent.ts';
import { allowedUse } from '../../../../src/story/schema/release.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { uses } from '../../../../src/story/vocabulary.ts';
import { validData } from '../../../support/valid-story.ts';

const [teller] = validData().people;
const own = (teller as { consent: z.infer<typeof consent> }).consent;
const messagesFor = (changed: Record<string, unknown>) =>
  checkShape(consent, { ...own, ...changed }).findings.map(
    ({ message, hint }) => `${message} ${hint}`,
  );

describe('the reference in the register', () => {
  it.each(['SOS-2026-014', 'A12', '2026', 'A'.repeat(40)])('can be %s', (record) => {
    expect(messagesFor({ record })).toEqual([]);
  });

  it.each(['sos-2026-014', 'Ann Smith', 'A1', '-A12', 'SOS_2026', 'A'.repeat(41), 'A12\n'])(
    'cannot be %j, which might be a name',
    (record) => {
      expect(messagesFor({ record })).toEqual([
        'The field `record` is not written as it should be. Write the reference in the register, as in SOS-2026-014.',
      ]);
    },
  );
});

describe('a release', () => {
  it('may allow every use, with or without a last day', () => {
    for (const use of uses) {
      expect(checkShape(allowedUse, { use }).findings).toEqual([]);
      expect(checkShape(allowedUse, { use, until: '2027-02-20' }).findings).toEqual([]);
    }
  });

  it('must name at least one use', () => {
    const release = { ...own.release, uses: undefined };
    expect(messagesFor({ release })).toEqual([
      'The field `release.uses` is missing or empty. Fill it in.',
    ]);
    expect(messagesFor({ release: { ...own.release, uses: [] } })).toEqual([
      'The field `release.uses` has fewer than 1 entry. Give at least 1 entry.',
    ]);
  });

  it('cannot name all uses with one word', () => {
    const [message] = messagesFor({ release: { ...own.release, uses: [{ use: 'all' }] } });
    expect(message).toMatchInlineSnapshot(
      `"The field \`release.uses[0].use\` is not one of the words it can be. Write website, staff-library, presentation, report, recruitment, induction, learning, social-media, partner-sites or press."`,
    );
  });

  it('has cooling-off days unless they were waived', () => {
    const { coolingOffWaived, ...release } = own.release;
    expect(coolingOffWaived).toBe(false);
    expect(checkShape(consent, { ...own, release }).data?.release.coolingOffWaived).toBe(false);
  });
});

describe('a child’s view', () => {
  it.each(['no', 'refuses', 'disagrees'])('has no word for no: %s', (view) => {
    const [message] = messagesFor({ childsView: { on: '2026-02-19', view } });
    expect(message).toContain('Write agrees, too-young or observed.');
  });
});
