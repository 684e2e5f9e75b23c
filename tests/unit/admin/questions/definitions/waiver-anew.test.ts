import { expect, it } from 'vitest';
import { withWaiverAnew } from '../../../../../admin/questions/definitions/waiver-anew.ts';

const about = { consent: { release: { on: '2026-02-20', coolingOffWaived: true } } };
const day = { path: ['consent', 'release', 'on'], value: '2026-11-20' } as const;
const waiver = { path: ['consent', 'release', 'coolingOffWaived'], value: true } as const;

it('a yes of another day takes back the wish not to wait, unless the wish comes with it', () => {
  expect(withWaiverAnew([day], about)).toEqual([{ ...waiver, value: undefined }, day]);
  expect(withWaiverAnew([day, waiver], about).at(-1)).toEqual(waiver);
});

it('the wish not to wait stays with a yes of the same day, a first yes and other answers', () => {
  for (const changes of [[{ ...day, value: '2026-02-20' }], [waiver]]) {
    expect(withWaiverAnew(changes, about)).toEqual(changes);
  }
  expect(withWaiverAnew([day], {})).toEqual([day]);
});
