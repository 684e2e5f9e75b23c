import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReceiptCode, readReceiptCode } from '../../../src/consent/receipt-code.ts';
import { isStoryId } from '../../../src/story/story-id.ts';

const anyId = fc.stringMatching(/^[a-z][a-z2-9]{4}[2-9]$/);
const anyRecord = fc.stringMatching(/^[A-Z]{3}-20[0-9]{2}-[0-9]{3}$/);

describe('the code of a receipt', () => {
  it('is the same for the same person and story, and another for any other', async () => {
    expect(await computeReceiptCode('k7m2qx', 'SOS-2026-014')).toBe(
      await computeReceiptCode('k7m2qx', 'SOS-2026-014'),
    );
    const records = Array.from({ length: 300 }, (_, place) => `SOS-2026-${String(place)}`);
    const codes = await Promise.all(
      ['k7m2qx', 'q4n8vt'].flatMap((id) => records.map((each) => computeReceiptCode(id, each))),
    );
    expect(new Set(codes).size).toBe(600);
  });

  // Papers with these codes are at people’s homes, so the codes may never change.
  it('never changes', async () => {
    expect(await computeReceiptCode('k7m2qx', 'SOS-2026-014')).toMatchInlineSnapshot(
      `"2WH0-0FHX-6"`,
    );
    expect(await computeReceiptCode('q4n8vt', 'R-1')).toMatchInlineSnapshot(`"795M-NN5C-T"`);
  });

  it('can be said aloud, is never the id of a story, and is found however it is typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyId, anyRecord, async (id, record) => {
        const code = await computeReceiptCode(id, record);
        expect(code).toMatch(/^[2-9][0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]$/);
        expect(code).not.toMatch(/[ILOU]/);
        expect(isStoryId(code.toLowerCase().replaceAll('-', ''))).toBe(false);
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          ` ${code.replaceAll('-', ' ')} `,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ]) {
          expect(readReceiptCode(typed), typed).toEqual({ code });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not pass with one wrong symbol, or with two that changed places', async () => {
    const code = (await computeReceiptCode('k7m2qx', 'SOS-2026-014')).replaceAll('-', '');
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let place = 0; place < code.length; place += 1) {
      for (const symbol of symbols) {
        if (symbol === code[place]) continue;
        const wrong = code.slice(0, place) + symbol + code.slice(place + 1);
        expect(readReceiptCode(wrong), wrong).not.toEqual({ code: expect.any(String) as string });
      }
      const swapped =
        code.slice(0, place) +
        (code[place + 1] ?? '') +
        (code[place] ?? '') +
        code.slice(place + 2);
      if (swapped !== code && swapped.length === code.length) {
        expect(readReceiptCode(swapped), swapped).not.toEqual({
          code: expect.any(String) as string,
        });
      }
    }
  });

  it.each([
    'k7m2qx',
    '2 brothers',
    'the kettle',
    '7F3K-Q2MX-9HTA-G',
    '',
    '12345678',
    '2nd chances',
  ])('is not seen in %o', (text) => {
    expect(readReceiptCode(text)).toBeUndefined();
  });
});
