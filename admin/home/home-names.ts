import type { HomeDraft, HomeStory } from '../../src/checks/desk-home.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';

/** Returns the title of a story, or what stands for it. */
export function nameOfStory({ title, folder }: HomeStory): string {
  return title ?? homeWords.untitled(folder);
}

/** Returns the title of a draft, or what stands for it. */
export function nameOfDraft({ title, slug }: Pick<HomeDraft, 'title' | 'slug'>): string {
  return title ?? homeWords.untitled(slug.replace(/\/index$/, ''));
}

/** Returns what a story is, such as “Family story”. */
export function kindOfStory({ kind }: HomeStory): string {
  return deskWords.one[kind];
}

/** Returns what a draft is, such as “Family story” or “Theme”. */
export function kindOfDraft({ collection }: Pick<HomeDraft, 'collection'>): string {
  const names: Readonly<Record<string, string | undefined>> = deskWords.one;
  return names[collection] ?? collection;
}
