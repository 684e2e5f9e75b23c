import { expect, it } from 'vitest';
import { isPractitioner, isPractitionersFamily } from '../../../src/story/practitioner.ts';

const worker = { description: 'social worker', consent: { route: 'staff' } };
const mum = { description: 'mum', consent: { route: 'own' } };

it('is somebody with route staff who is no relative or carer', () => {
  expect(isPractitioner(worker)).toBe(true);
  expect(isPractitioner({ ...worker, consent: { route: 'own' } })).toBe(false);
  expect(isPractitioner({ ...worker, description: 'foster carer' })).toBe(false);
  expect(isPractitioner({ consent: { route: 'staff' } })).toBe(true);
  expect(isPractitioner({ description: 'social worker' })).toBe(false);
});

it('has a family of their own, where the words say so or nobody else is there', () => {
  const daughter = { description: 'her daughter' };
  expect(isPractitionersFamily([worker, mum, { description: 'her own son' }], 2)).toBe(true);
  expect(isPractitionersFamily([worker, daughter], 1)).toBe(true);
  expect(isPractitionersFamily([worker, { description: 'her mum' }, daughter], 2)).toBe(true);
  expect(isPractitionersFamily([worker, mum, daughter], 2)).toBe(false);
  expect(isPractitionersFamily([worker, { description: 'a girl' }], 1)).toBe(false);
  expect(isPractitionersFamily([worker, {}], 1)).toBe(false);
  expect(isPractitionersFamily([worker], 4)).toBe(false);
});
