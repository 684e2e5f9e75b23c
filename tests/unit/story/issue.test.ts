import { describe, expect, it } from 'vitest';
import { toIssue, writePath, type Finding } from '../../../src/story/issue.ts';

describe('a field’s path', () => {
  it.each([
    [['title'], 'title'],
    [['people', 0, 'consent', 'release', 'on'], 'people[0].consent.release.on'],
    [['people', 11], 'people[11]'],
    [[0, 'use'], '[0].use'],
    [[], ''],
  ])('of %j reads %s', (path, text) => expect(writePath(path)).toBe(text));
});

describe('making an issue of a finding', () => {
  const finding: Finding = {
    rule: 'missing-field',
    severity: 'error',
    message: 'The field is missing.',
    hint: 'Fill it in.',
    path: ['people', 0, 'name'],
  };
  const file = 'stories/family/k7m2qx/index.mdx';

  it('adds the file, the story, the field and its line', () => {
    const lineOf = (path: unknown) => (path === finding.path ? 7 : undefined);
    expect(toIssue(finding, { file, id: 'k7m2qx', lineOf })).toEqual({
      rule: 'missing-field',
      severity: 'error',
      file,
      line: 7,
      field: 'people[0].name',
      message: 'The field is missing.',
      hint: 'Fill it in.',
      id: 'k7m2qx',
    });
  });

  it.each([
    [['people', 0, 'Ottoline'], 'people[0]'],
    [['principles', 'She came, and', 'on'], 'principles'],
    [['Ottoline'], undefined],
  ])('leaves out the parts of %j that are not written like fields', (path, field) => {
    expect(toIssue({ ...finding, path }, { file }).field).toBe(field);
  });

  it('keeps the line that the rule gave', () => {
    const issue = toIssue({ ...finding, line: 3 }, { file, lineOf: () => 7 });
    expect(issue.line).toBe(3);
  });

  it('adds the field even if no line is known', () => {
    expect(toIssue(finding, { file })).toMatchObject({ field: 'people[0].name' });
    expect(toIssue(finding, { file })).not.toHaveProperty('line');
  });

  it('leaves out unknown parts', () => {
    const { rule, severity, message, hint } = finding;
    const bare = { rule, severity, message, hint };
    expect(Object.keys(toIssue(bare, { file })).toSorted()).toEqual(
      ['file', 'hint', 'message', 'rule', 'severity'].toSorted(),
    );
    expect(toIssue({ ...bare, path: [] }, { file, lineOf: () => undefined })).not.toHaveProperty(
      'field',
    );
  });
});
