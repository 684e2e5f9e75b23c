import { expect, it } from 'vitest';
import { nameOptions } from '../../../../admin/checklist/name-answers.ts';

const offered = (people: object[], collection?: string) =>
  nameOptions({ people }, collection).map(({ is }) => is);

it('offers the name of a colleague only if a professional’s story has no other person', () => {
  const teller = { part: 'storyteller' };
  expect(offered([teller], 'professional')).toContain('colleague-agreed');
  expect(offered([teller, { part: 'mentioned' }], 'professional')).not.toContain(
    'colleague-agreed',
  );
  expect(offered([teller], 'family')).not.toContain('colleague-agreed');
  expect(offered([teller])).not.toContain('colleague-agreed');
});

it('offers “own name” only if somebody uses their own name', () => {
  expect(offered([{ naming: 'own-name' }])).toContain('own-name');
  expect(offered([{ naming: 'pseudonym' }])).not.toContain('own-name');
});
