import { describe, expect, it, test } from 'vitest';
import { findAskedWords } from './ask-questions.ts';
import { namesByOrigin } from './names-by-origin.ts';
import { sentencesWithoutNames, sentencesWithoutNamesByOrigin } from './sentences-without-names.ts';
import { measureRecall } from './measure-recall.ts';

const origins = Object.keys(namesByOrigin);

describe('names by origin', () => {
  test.each(origins)('are asked about inside a sentence and by themselves: %s', (origin) => {
    const inside = measureRecall(origin, 'inside');
    const missed = new Set([...inside.missed, ...measureRecall(origin, 'label').missed]);
    expect(inside.total).toBeGreaterThan(150);
    // `Nana` also means a grandmother, and `Sunday` is also a day.
    expect([...missed]).toEqual({ Ghanaian: ['Nana'], Nigerian: ['Sunday'] }[origin] ?? []);
  });

  test.each(origins)(
    'are asked about as a first word in at least 85 of 100 cases: %s',
    (origin) => {
      const { total, asked } = measureRecall(origin, 'first');
      expect(asked / total).toBeGreaterThan(origin === 'English' ? 0.85 : 0.88);
    },
  );
});

it('sentences without names raise almost no questions', () => {
  const all = [...sentencesWithoutNames, ...Object.values(sentencesWithoutNamesByOrigin).flat()];
  expect(all.flatMap(findAskedWords)).toEqual(['Ivy', 'Hertfordshire', 'Anne', 'Ba', 'Besa']);
});
