import type { Block, Body } from '../../story/body/body-tree.ts';
import { findMentioned, personLabel, type PlacedMention } from '../../story/schema/person.ts';
import type { Finding } from '../../story/issue.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import { normaliseCharacters } from '../normalise-characters.ts';
import type { StoryCheck } from '../story-check.ts';

/**
 * Advises where a quotation is by someone who is only mentioned. Whoever is quoted is in the story,
 * and has a consent of their own.
 */
export const checkMentionedSpeakers: StoryCheck = (_, { story }) => {
  const mentioned = findMentioned(readFrontMatterField(story.data, 'people') ?? []);
  if (mentioned.length === 0) return [];
  return findQuotes(story.body?.body ?? []).flatMap(({ block, by }) =>
    mentioned
      .filter(({ person }) => isSamePerson(by, person.description))
      .map((placed) => mentionedSpeaks(placed, story.body?.lines.get(block))),
  );
};

function findQuotes(blocks: Body): { block: Block; by: string }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return [];
    if (block.type === 'list') return block.items.flatMap(findQuotes);
    const own = block.type === 'Quote' && block.by !== undefined ? [{ block, by: block.by }] : [];
    return [...own, ...findQuotes(block.children)];
  });
}

/** Words that say nothing about who somebody is. */
const smallWords = new Set(
  'a an the of and or to in at with her his their my our your its'.split(' '),
);

/** Whether the words about a quotation and a description are about the same person. */
function isSamePerson(by: string, description: string): boolean {
  const [words, others] = [toWords(by), toWords(description)];
  if (words.length === 0 || others.length === 0) return false;
  return (
    words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))
  );
}

function toWords(text: string): string[] {
  return normaliseCharacters(text)
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word));
}

function mentionedSpeaks(placed: PlacedMention, line: number | undefined): Finding {
  return {
    rule: 'mentioned-speaks',
    severity: 'warning',
    path: ['body'],
    ...(line === undefined ? {} : { line }),
    message: `A quotation here is by ${personLabel(placed)}, who is only mentioned.`,
    hint: 'Whoever is quoted is `in-the-story`: ask for their own consent, or take the quotation out.',
  };
}
