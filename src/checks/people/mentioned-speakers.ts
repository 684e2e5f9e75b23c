import type { Block, Body } from '../../story/body/body-tree.ts';
import type { Finding } from '../../story/issue.ts';
import {
  findDeciders,
  findMentioned,
  personLabel,
  type Person,
} from '../../story/schema/person.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import type { StoryCheck } from '../story-check.ts';
import { isSameRelative, isSamePerson, namesNobody } from './speaker-words.ts';

/**
 * Advises if the speaker of a quotation is only mentioned, or is not in the list of people. A
 * person who is quoted is in the story, and has a consent of their own.
 */
export const checkMentionedSpeakers: StoryCheck = (_, { story }) => {
  const people = readFrontMatterField(story.data, 'people');
  if (people === undefined) return [];
  const isEnglish = (readFrontMatterField(story.data, 'language') ?? 'en').startsWith('en');
  return findQuotes(story.body?.body ?? []).flatMap(({ block, by }) => {
    const advice = adviseOn(by, people);
    // This check knows only English words for speakers.
    if (advice === undefined || (advice.rule === 'speaker-unknown' && !isEnglish)) return [];
    const line = story.body?.lines.get(block);
    return {
      severity: 'warning',
      path: ['body'],
      ...(line === undefined ? {} : { line }),
      ...advice,
    };
  });
};

function findQuotes(blocks: Body): { block: Block; by: string }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return [];
    if (block.type === 'list') return block.items.flatMap(findQuotes);
    const own = block.type === 'Quote' && block.by !== undefined ? [{ block, by: block.by }] : [];
    return [...own, ...findQuotes(block.children)];
  });
}

type SpeakerAdvice = Pick<Finding, 'rule' | 'message' | 'hint'>;

function adviseOn(by: string, people: readonly Person[]): SpeakerAdvice | undefined {
  const mentioned = findMentioned(people);
  const exact = mentioned.find(({ person }) => isSamePerson(by, person.description));
  if (exact) return mentionedSpeaks(personLabel(exact));
  if (namesNobody(by)) return undefined;
  const isInStory = findDeciders(people).some(
    ({ person: { name, description } }) =>
      isSamePerson(by, description) ||
      (name !== undefined && isSamePerson(by, name)) ||
      isSameRelative(by, description),
  );
  if (isInStory) return undefined;
  const relative = mentioned.find(({ person }) => isSameRelative(by, person.description));
  return relative ? mentionedSpeaks(personLabel(relative)) : speakerUnknown;
}

function mentionedSpeaks(label: string): SpeakerAdvice {
  return {
    rule: 'mentioned-speaks',
    message: `A quotation here is by ${label}, who is only mentioned.`,
    hint: 'Whoever is quoted is `in-the-story`: ask for their own consent, or take the quotation out.',
  };
}

const speakerUnknown: SpeakerAdvice = {
  rule: 'speaker-unknown',
  message: 'A quotation here is by somebody who is not in the list of people.',
  hint: 'Write down who they are, `in-the-story`, with their own consent. If it is somebody in the list, use the words of their description. Or take the quotation out.',
};
