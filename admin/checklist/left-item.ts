import type { Issue } from '../../src/story/issue.ts';
import { inWords, type LabelOf } from './in-words.ts';
import type { LeftItem } from './judged-draft.ts';

/** An issue as the panel shows it: its place in the form, and the words of the form. */
export function leftItem(issue: Issue, called: LabelOf): LeftItem {
  const { rule, severity, field = '', asks } = issue;
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  return { rule, severity, path, ...inWords(issue, path, called), ...(asks ? { asks } : {}) };
}
