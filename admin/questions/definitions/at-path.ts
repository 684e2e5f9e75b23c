import { isGroup, type Group } from './drafts.ts';

/** Where a question's answer stands in its group: keys, outermost first. */
export type AnswerPath = readonly [string, ...string[]];

/** What is written at a path; undefined where nothing is. */
export function answerAt(group: Group, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), group);
}

/** The group with `value` at a path. Nothing at all takes the field away, and groups it leaves empty. */
export function withAnswer(group: Group, path: AnswerPath, value: unknown): Group {
  const [key, next, ...rest] = path;
  if (next === undefined) return withField(group, key, value);
  const inner = group[key];
  const changed = withAnswer(isGroup(inner) ? inner : {}, [next, ...rest], value);
  return withField(group, key, Object.keys(changed).length > 0 ? changed : undefined);
}

function withField(group: Group, key: string, value: unknown): Group {
  if (value !== undefined) return { ...group, [key]: value };
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== key));
}
