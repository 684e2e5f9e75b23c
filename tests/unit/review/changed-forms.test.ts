import { describe, expect, it } from 'vitest';
import { findChangedForms } from '../../../src/review/changed-forms.ts';
import { stringify } from 'yaml';
import { validData } from '../../support/valid-story.ts';

const signed = '---\nform: "2026-01"\nask: Tick.\n---\n\n[form]\n';
const unsigned = signed.replace('2026-01', '2027-01');

/** Finds the changed forms of a library in which one story names the form of January 2026. */
function changedForms(before: Record<string, string>, after: Record<string, string>) {
  const story = 'stories/young-person/k7m2qx/index.mdx';
  const files: Record<string, string> = {
    ...before,
    [story]: `---\n${stringify(validData())}---\n\nHello.\n`,
  };
  const baseline = {
    git: () => `${story}\0`,
    prefix: '',
    commit: 'HEAD',
    isShallow: false,
    versions: { before: (file: string) => files[file], after: (file: string) => after[file] },
  };
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return findChangedForms(baseline, changed).map(({ rule, file }) => [rule, file]);
}

describe('the paper on which a consent form is printed', () => {
  const paper = 'consent-sheets/standard.md';
  const refused = [['form-changed', paper]];

  it('may not change or go once somebody has agreed to the form', () => {
    expect(changedForms({ [paper]: signed }, { [paper]: signed.replace('Tick', 'Mark') })).toEqual(
      refused,
    );
    expect(changedForms({ [paper]: signed }, { [paper]: unsigned })).toEqual(refused);
    expect(changedForms({ [paper]: signed }, {})).toEqual(refused);
  });

  it('may change as long as nobody has agreed, and a paper in another language may be added', () => {
    expect(changedForms({ [paper]: unsigned }, { [paper]: `${unsigned}More.\n` })).toEqual([]);
    expect(
      changedForms({ [paper]: signed }, { [paper]: signed, 'consent-sheets/cy.md': signed }),
    ).toEqual([]);
    expect(changedForms({ [paper]: signed }, { [paper]: signed.replaceAll('\n', '\r\n') })).toEqual(
      [],
    );
  });
});
