import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gateVerdicts, utcOffsets } from '../../support/gate-verdicts.ts';

vi.setConfig({ testTimeout: 60_000 });

const script = join(import.meta.dirname, '../../support/print-gate-verdicts.ts');

// Zones far ahead of and far behind UTC, a zone with a quarter of an hour, London, and UTC.
const zones: [zone: string, offsets: [winter: number, summer: number]][] = [
  ['UTC', [0, 0]],
  ['Pacific/Kiritimati', [-840, -840]],
  ['America/Los_Angeles', [480, 420]],
  ['Pacific/Chatham', [-825, -765]],
  ['Europe/London', [0, -60]],
];

async function inZone(zone: string): Promise<{ offsets: unknown; verdicts: string }> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  const [first = '', ...rest] = stdout.split('\n');
  return { offsets: JSON.parse(first), verdicts: rest.join('\n') };
}

describe('in a process of another time zone', () => {
  it('the gate gives the same result, byte for byte', async () => {
    const results = await Promise.all(zones.map(([zone]) => inZone(zone)));
    expect(results.map(({ offsets }) => offsets)).toEqual(zones.map(([, expected]) => expected));
    expect(new Set(results.map(({ verdicts }) => verdicts)).size).toBe(1);
    expect(results[0]?.verdicts).toContain('"allowed":true');
    expect(results[0]?.verdicts).toContain('"allowed":false');
  });
});

// A thread cannot change its time zone. Vitest runs tests in a process, and Stryker in a thread.
describe.runIf(isMainThread)('when the time zone changes in a running process', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(zones)('the gate gives the same result in %s', (zone, expected) => {
    const before = gateVerdicts();
    vi.stubEnv('TZ', zone);
    expect(utcOffsets()).toEqual(expected);
    expect(gateVerdicts()).toBe(before);
  });
});
