import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
import { today } from '../../support/valid-story.ts';

const contentDir = fileURLToPath(new URL('../../../content', import.meta.url));
const { judged, issues } = await readLibrary({ contentDir, on: today, audience: 'public' });

it('the shipped examples have no errors', () => {
  expect(judged.length).toBeGreaterThanOrEqual(20);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

// An editor should see this warning. Review a new warning before you add it to the list.
it('the shipped examples have only the one warning that was reviewed', () => {
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ file, field, rule }) => `${file} ${field ?? ''} ${rule}`)).toEqual([
    'stories/young-person/qvnk2r3/index.mdx evidence[0].says long-sentence',
  ]);
});
