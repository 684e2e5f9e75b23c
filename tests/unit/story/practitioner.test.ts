import { expect, it } from 'vitest';
import { isPractitioner, isPractitionersFamily } from '../../../src/story/practitioner.ts';

const worker = { description: 'social worker', consent: { route: 'staff' } };
const mum = { description: 'mum', consent: { route: 'own' } };

it('a practitioner has the route `staff`, and is neither a relative nor a carer', () => {
  expect(isPractitioner(worker)).toBe(true);
  expect(isPractitioner({ ...worker, consent: { route: 'own' } })).toBe(false);
  expect(isPractitioner({ ...worker, description: 'foster carer' })).toBe(false);
  expect(isPractitioner({ consent: { route: 'staff' } })).toBe(true);
  expect(isPractitioner({ description: 'social worker' })).toBe(false);
});

it('a child is of a practitioner’s family if the words say so, or if no other person could be the parent', () => {
  const daughter = { description: 'her daughter' };
  expect(isPractitionersFamily([worker, mum, { description: 'her own son' }], 2)).toBe(true);
  expect(isPractitionersFamily([worker, daughter], 1)).toBe(true);
  expect(isPractitionersFamily([worker, { description: 'her mum' }, daughter], 2)).toBe(true);
  expect(isPractitionersFamily([worker, mum, daughter], 2)).toBe(false);
  expect(isPractitionersFamily([worker, { description: 'a girl' }], 1)).toBe(false);
  expect(isPractitionersFamily([worker, {}], 1)).toBe(false);
  expect(isPractitionersFamily([worker], 4)).toBe(false);
});
