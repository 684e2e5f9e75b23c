import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackFile } from '../../../../src/leak-scan/unpack/unpack-file.ts';

const maximum = 100_000;
const members = Array.from({ length: 5 }, () =>
  Buffer.concat([Buffer.from('end of the last one'), gzipSync(Buffer.alloc(maximum / 4))]),
);

describe('a file that unpacks to more than the maximum', () => {
  it.each([
    ['in one layer', 'a.gz', gzipSync(Buffer.alloc(maximum + 1))],
    ['in many files together', 'a.bin', Buffer.concat(members)],
    [
      'in a package of many files',
      'a.zip',
      Buffer.from(
        zipSync(
          Object.fromEntries(members.map((member, index) => [`${String(index)}.bin`, member])),
        ),
      ),
    ],
  ])('is refused: %s', async (_, place, bytes) => {
    await expect(unpackFile(place, bytes, undefined, maximum)).rejects.toThrow(
      /too large|larger than/,
    );
    await expect(unpackFile(place, bytes, undefined, 10 * maximum)).resolves.toBeDefined();
  });
});
