import type { FrontMatter } from '../../src/story/schema/front-matter.ts';
import type { Use } from '../../src/story/vocabulary.ts';

/** A change to a story: everyone whose consent counts agreed to the same uses, and to no others. */
export function allow(...uses: Use[]) {
  return (data: Record<string, unknown>): void => {
    for (const person of (data as unknown as FrontMatter).people) {
      if (person.part !== 'mentioned') {
        Object.assign(person.consent.release, { uses: uses.map((use) => ({ use })) });
      }
    }
  };
}
