import fc from 'fast-check';
import { mayUse, openUses } from '../../src/consent/gate.ts';
import { addDays } from '../../src/story/plain-date.ts';
import { uses } from '../../src/story/vocabulary.ts';
import { validStoryAtGate, toGate } from './story-at-gate.ts';
import { anyOpenStory } from './open-stories.ts';

/** Days around each clock change in London, and the ends of months and years. */
const days = [
  ...['2026-02-28', '2026-03-01', '2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24'],
  ...['2026-10-25', '2026-10-26', '2026-11-23', '2026-12-31', '2027-01-01', '2027-02-20'],
  ...['2027-02-21', '2027-05-31', '2027-06-01', '2027-06-02', '2028-02-29'],
];

/** Returns the gate's verdicts on a fixed set of stories. They do not depend on host or time. */
export function gateVerdicts(): string {
  const valid = days.flatMap((on) => uses.map((use) => mayUse(validStoryAtGate(), use, on)));
  const others = fc
    .sample(anyOpenStory, { seed: 20261123, numRuns: 25 })
    .map(({ read, use, on }) => {
      const story = toGate(read);
      if (!story) return 'invalid';
      const verdict = mayUse(story, use, on);
      if (!verdict.allowed) return verdict;
      const { until } = verdict;
      return [on, until, addDays(until, 1)].flatMap((day) => [
        mayUse(story, use, day),
        openUses(story, 'public', day),
      ]);
    });
  return JSON.stringify([valid, others]);
}

/** Returns this process's offset from UTC in winter and in summer, in minutes. */
export function utcOffsets(): [winter: number, summer: number] {
  const offset = (day: string) => new Date(`${day}T12:00:00Z`).getTimezoneOffset();
  return [offset('2026-01-01'), offset('2026-07-01')];
}
