import { describe, expect, it, test } from 'vitest';
import { askedIn } from './asked-about.ts';
import { namesByOrigin } from './names-by-origin.ts';
import { noNames, noNamesByOrigin } from './no-names.ts';
import { recallOf } from './recall.ts';

const origins = Object.keys(namesByOrigin);

describe('names of the labelled set', () => {
  test.each(origins)('%s names are asked about inside a sentence and by themselves', (origin) => {
    const inside = recallOf(origin, 'inside');
    const missed = new Set([...inside.missed, ...recallOf(origin, 'label').missed]);
    expect(inside.there).toBeGreaterThan(150);
    // A grandmother to most, and a surname that is a day.
    expect([...missed]).toEqual({ Ghanaian: ['Nana'], Nigerian: ['Sunday'] }[origin] ?? []);
  });

  test.each(origins)('nine in ten %s names are asked about as a first word', (origin) => {
    const { there, asked } = recallOf(origin, 'first');
    expect(asked / there).toBeGreaterThan(origin === 'English' ? 0.85 : 0.88);
  });
});

it('where nobody is named, next to nothing is asked', () => {
  const all = [...noNames, ...Object.values(noNamesByOrigin).flat()];
  expect(all.flatMap(askedIn)).toEqual(['Ivy', 'Hertfordshire', 'Anne', 'Ba', 'Besa']);
});
