import { expect, test } from 'vitest';
import { formatIssues } from '../../../src/cli/format-issues.ts';
import type { Issue } from '../../../src/story/issue.ts';

const issue: Issue = {
  rule: 'on-hold',
  severity: 'info',
  file: 'stories/family/a,b:c/index.mdx',
  line: 3,
  message: 'A hold\n::error::and more, 100 %.',
  hint: 'Wait.',
};

test('the text of an issue neither ends a GitHub annotation nor begins another', () => {
  expect(formatIssues([issue], 'github', 'content/')).toBe(
    '::notice file=content/stories/family/a%2Cb%3Ac/index.mdx,line=3,title=on-hold::A hold%0A::error::and more, 100 %25. Wait.',
  );
});

test('the format `json` contains the issues unchanged', () => {
  expect(JSON.parse(formatIssues([issue], 'json', 'content/'))).toEqual([issue]);
});

test('no issues give one line of text for a person and nothing for GitHub', () => {
  expect(formatIssues([], 'text', '')).toBe('Nothing to fix.');
  expect(formatIssues([], 'github', '')).toBe('');
});
