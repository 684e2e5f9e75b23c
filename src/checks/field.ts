import { frontMatter, type FrontMatter } from '../story/schema/story.ts';

/** One field of a front matter, where it can be read; the others may be as broken as they like. */
export function fieldOf<K extends keyof FrontMatter>(
  data: unknown,
  key: K,
): FrontMatter[K] | undefined {
  const value: unknown =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  const read = frontMatter.shape[key].safeParse(value);
  return read.success ? (read.data as FrontMatter[K]) : undefined;
}
