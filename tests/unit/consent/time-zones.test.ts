import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gateVerdicts, utcOffsets } from '../../support/gate-verdicts.ts';

const script = join(import.meta.dirname, '../../support/print-answers.ts');

// The furthest ahead, far behind, one of three quarters of an hour, our own, and none.
const zones: [zone: string, offsets: [winter: number, summer: number]][] = [
  ['UTC', [0, 0]],
  ['Pacific/Kiritimati', [-840, -840]],
  ['America/Los_Angeles', [480, 420]],
  ['Pacific/Chatham', [-825, -765]],
  ['Europe/London', [0, -60]],
];

async function inZone(zone: string): Promise<{ offsets: unknown; answers: string }> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  const [first = '', ...rest] = stdout.split('\n');
  return { offsets: JSON.parse(first), answers: rest.join('\n') };
}

describe('in a process of another time zone', () => {
  it('the gate says the same, byte for byte', async () => {
    const told = await Promise.all(zones.map(([zone]) => inZone(zone)));
    expect(told.map(({ offsets }) => offsets)).toEqual(zones.map(([, expected]) => expected));
    expect(new Set(told.map(({ answers }) => answers)).size).toBe(1);
    expect(told[0]?.answers).toContain('"allowed":true');
    expect(told[0]?.answers).toContain('"allowed":false');
  });
});

// A thread has no time zone of its own. Vitest runs in a process, Stryker in a thread.
describe.runIf(isMainThread)('when the time zone changes underfoot', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(zones)('the gate says the same in %s', (zone, expected) => {
    const before = gateVerdicts();
    vi.stubEnv('TZ', zone);
    expect(utcOffsets()).toEqual(expected);
    expect(gateVerdicts()).toBe(before);
  });
});
