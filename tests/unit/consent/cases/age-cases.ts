import type { Typed } from '../../../support/valid-story.ts';
import { child, competentChild, story, teller, type CaseStory } from './case-story.ts';

const competentChildOf3 = child(3, {
  about: { description: 'her daughter, 3' },
  consent: competentChild(11)['consent'] as Typed,
});

/**
 * The cases of how old people are, and when they are asked again, by their number in
 * `docs/cases.md`.
 */
export const ageCases: Record<number, CaseStory> = {
  31: story([
    teller({ about: { ageBand: '16-17', protected: 'no' }, release: { ageOnRelease: 17 } }),
  ]),
  32: story([
    teller({
      about: { ageBand: '16-17', protected: 'no' },
      release: { ageOnRelease: 17 },
      consent: { askAgainOn: '2099-01-01' },
    }),
  ]),
  33: story([
    teller({
      about: { ageBand: '16-17', protected: 'no' },
      release: { ageOnRelease: 17 },
      consent: { askAgainOn: '2026-12-14' },
    }),
  ]),
  34: story([
    teller({
      about: { ageBand: '16-17', protected: 'no' },
      release: { ageOnRelease: 17 },
      consent: { askAgainOn: '2026-11-01' },
    }),
  ]),
  35: story([
    teller({
      about: { ageBand: '16-17', protected: 'no' },
      release: { ageOnRelease: 17 },
      consent: { askAgainOn: '2026-02-01' },
    }),
  ]),
  36: story([teller(), child(9)]),
  37: story([teller(), child(9, { release: { ageOnRelease: undefined } })]),
  38: story([teller(), child(14, { release: { ageOnRelease: 12 } })]),
  39: story([teller({ release: { ageOnRelease: 17 } })]),
  40: story([teller(), competentChildOf3]),
  41: story([teller(), child(14, { about: { description: 'her son, 12' } })]),
  42: story([teller({ about: { description: 'mum of 2' } })]),
  43: story([teller(), child(9, { about: { ageBand: 'under-13' } })]),
};
