import { frontMatter, type FrontMatter } from '../story/schema/front-matter.ts';

/**
 * Reads one field of a front matter, whose other fields may be invalid.
 *
 * @returns undefined if the field is missing or invalid
 */
export function readFrontMatterField<K extends keyof FrontMatter>(
  data: unknown,
  key: K,
): FrontMatter[K] | undefined {
  const value: unknown =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  const parsed = frontMatter.shape[key].safeParse(value);
  return parsed.success ? (parsed.data as FrontMatter[K]) : undefined;
}
