import type { FrontMatter } from '../../src/story/schema/front-matter.ts';
import type { Use } from '../../src/story/vocabulary.ts';

/**
 * Makes a change to a story. After the change, every decider has released exactly these uses.
 */
export function releaseOnly(...uses: Use[]) {
  return (data: Record<string, unknown>): void => {
    for (const person of (data as unknown as FrontMatter).people) {
      if (person.part !== 'mentioned') {
        Object.assign(person.consent.release, { uses: uses.map((use) => ({ use })) });
      }
    }
  };
}
