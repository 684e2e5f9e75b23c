import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { writeList } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import type { PrintedCode, PrintedItem, PrintedPart } from '../printed/printed-document.ts';

/** What every handout is made from, besides its stories. */
export interface SharedHandoutContext {
  words: SiteWords;
  settings: Pick<Settings, 'name' | 'organisation' | 'brand' | 'supportLines'>;
}

/** Says what a story speaks of, and that anyone may step out. */
export function contentNoteParts(
  { contentNotes }: Pick<PublicStory, 'contentNotes'>,
  words: SiteWords,
): PrintedPart[] {
  if (contentNotes.length === 0) return [];
  const notes = writeList(contentNotes.map((note) => words.contentNotes[note]));
  const text = `${words.story.contentNote(notes)} ${words.screens.beforehand.stepOut}`;
  return [{ type: 'text', look: 'note', text }];
}

/** Says where to find someone to talk to. */
export function supportParts({
  words,
  settings: { supportLines },
}: SharedHandoutContext): PrintedPart[] {
  const items = supportLines.map(({ name, about, phone, url }): PrintedItem => {
    const text = [phone, about].filter(Boolean).join(' · ');
    return { name, text, ...(url === undefined ? {} : { href: url }) };
  });
  return [
    { type: 'heading', level: 2, text: words.story.support },
    { type: 'text', text: words.handout.supportText },
    ...(items.length > 0 ? [{ type: 'bullets' as const, items }] : []),
  ];
}

/** Makes an address to read and to scan. */
export function toCode(label: string, address: string, { handout }: SiteWords): PrintedCode {
  return { label, address, alt: handout.code(address) };
}

/** The language of a part with words of a story, if it is not that of the library. */
export function languageOf({ language }: Pick<PublicStory, 'language'>): { language?: string } {
  return language === undefined ? {} : { language };
}
