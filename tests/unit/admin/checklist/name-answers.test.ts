import { expect, it } from 'vitest';
import { nameOptions } from '../../../../admin/checklist/name-answers.ts';

const offered = (people: object[], collection?: string) =>
  nameOptions({ people }, collection).map(({ is }) => is);

it('offers the name of a colleague only where nobody else is in a professional’s story', () => {
  const teller = { part: 'storyteller' };
  expect(offered([teller], 'professional')).toContain('colleague-agreed');
  expect(offered([teller, { part: 'mentioned' }], 'professional')).not.toContain(
    'colleague-agreed',
  );
  expect(offered([teller], 'family')).not.toContain('colleague-agreed');
  expect(offered([teller])).not.toContain('colleague-agreed');
});

it('offers an own name only where somebody goes by theirs', () => {
  expect(offered([{ naming: 'own-name' }])).toContain('own-name');
  expect(offered([{ naming: 'pseudonym' }])).not.toContain('own-name');
});
