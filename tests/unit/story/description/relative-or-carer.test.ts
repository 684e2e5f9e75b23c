import { expect, it } from 'vitest';
import {
  isOfSomeonesFamily,
  isOfTellersFamily,
  isRelativeOrCarer,
} from '../../../../src/story/description/relative-or-carer.ts';

it.each([
  ...['mum', 'Mother', 'her dad', 'FOSTER MUM', 'foster carer', 'kinship carer', 'stepmum'],
  ...['step-dad', 'special guardian', 'nan', 'gran', 'grandmother', 'grandad', 'granddad'],
  ...['great-aunt', 'uncle', 'brother', 'adoptive parent', 'adopter', 'birth mother'],
  ...['parent advocate, and a mum', 'social worker, and dad to two', 'mum and social worker'],
  ...['foster carer and team manager', 'social worker who is also a carer'],
  ...['mum and parent supporter', 'a carer for 12 years'],
])('“%s” is a relative or carer', (description) => {
  expect(isRelativeOrCarer(description)).toBe(true);
});

it.each([
  ...['social worker', 'family worker', 'parent support worker', 'parent advocate'],
  ...['parents and carers officer', 'kinship social worker', 'kinship carer support worker'],
  ...['mother and baby unit manager', 'social worker for foster carers', 'young carers worker'],
  ...['foster carers’ supervising social worker', 'children’s guardian', 'safeguarding lead'],
  ...['fathers worker', 'residential care worker', 'adoption worker', ''],
])('“%s” only has a job', (description) => {
  expect(isRelativeOrCarer(description)).toBe(false);
});

it('recognises the family of the teller', () => {
  for (const words of ['her own daughter', 'his own little boy', 'my son', 'the worker’s twins']) {
    expect(isOfTellersFamily(words), words).toBe(true);
  }
  for (const words of ['her daughter', 'her own team', 'a family he worked with']) {
    expect(isOfTellersFamily(words), words).toBe(false);
  }
  expect(isOfSomeonesFamily('her eldest daughter')).toBe(true);
  expect(isOfSomeonesFamily('their team manager')).toBe(false);
});
