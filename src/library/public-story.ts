import type { OpenUse } from '../consent/gate.ts';
import { readingMinutes } from '../story/body/body-text.ts';
import type { Body } from '../story/body/body-tree.ts';
import { otherLanguage } from '../story/languages.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { PublicToldUse } from '../story/schema/told.ts';
import {
  privatePrinciple,
  type Audience,
  type Kind,
  type Naming,
  type Part,
} from '../story/vocabulary.ts';

/** A person in the story, without consent, record and age. */
export interface PublicPerson {
  part: Part;
  description: string;
  naming?: Naming;
  name?: string;
}

/**
 * A story that passed, with only the data that its pages show. Astro and every export get stories
 * only in this form.
 */
export interface PublicStory extends Pick<
  FrontMatter,
  | 'title'
  | 'summary'
  | 'themes'
  | 'contentNotes'
  | 'evidence'
  | 'principles'
  | 'publishFrom'
  | 'example'
> {
  id: string;
  kind: Kind;
  /** The audience of the library that shows the story. */
  audience: Audience;
  /** The language of the story's words, as in `ur`. Default: that of the library's own words. */
  language?: string;
  people: PublicPerson[];
  place?: string;
  practiceModel?: string;
  pullQuote?: string;
  /** The story told in a minute; undefined unless it may be shown in presentations or reports. */
  inBrief?: string;
  discussion?: string[];
  image?: NonNullable<FrontMatter['image']>;
  /** Whether search engines may list the page. They are not let into the staff library. */
  findable: boolean;
  /** The address that the recording is played from, and its transcript. */
  recording?: { hostedAt: string; transcript: Body };
  body: Body;
  /** Minutes of reading, rounded up. */
  minutes: number;
  /** Every use that is open today, with its last day. */
  uses: OpenUse[];
  /** The last day on which the story may be in this library. */
  until: PlainDate;
  /** What came of the story, as the storyteller wishes it to be shown. Default: nothing. */
  told?: readonly PublicToldUse[];
  /** The path of the clean copy of each picture, by the name of the picture in the story. */
  pictures: Record<string, string>;
}

/** The data from which a public story is made. */
interface StoryParts extends Pick<
  PublicStory,
  'id' | 'kind' | 'audience' | 'body' | 'uses' | 'until' | 'pictures'
> {
  front: FrontMatter;
  /** The transcript of the recording, if there is one. */
  transcript: Body | undefined;
  /** What readers see of what came of the story. */
  told: readonly PublicToldUse[];
}

/**
 * Reduces a story to the data that its pages show. Fields that are not listed here are never shown.
 */
export function toPublicStory({ front, transcript, ...story }: StoryParts): PublicStory {
  const { place, practiceModel, pullQuote, inBrief, discussion, image, recording } = front;
  const language = otherLanguage(front.language);
  return {
    title: front.title,
    summary: front.summary,
    themes: front.themes,
    contentNotes: [...new Set(front.contentNotes)],
    evidence: front.evidence,
    principles: withoutPrivateAnswer(front.principles),
    publishFrom: front.publishFrom,
    example: front.example,
    people: front.people.map(toPublicPerson),
    ...(language === undefined ? {} : { language }),
    ...(place === undefined ? {} : { place }),
    ...(practiceModel === undefined ? {} : { practiceModel }),
    ...(pullQuote === undefined ? {} : { pullQuote }),
    ...(inBrief === undefined || !allowsInBrief(story.uses) ? {} : { inBrief }),
    ...(discussion === undefined ? {} : { discussion }),
    ...(image === undefined ? {} : { image }),
    ...(recording?.hostedAt === undefined || transcript === undefined
      ? {}
      : { recording: { hostedAt: recording.hostedAt, transcript } }),
    id: story.id,
    kind: story.kind,
    audience: story.audience,
    body: story.body,
    minutes: readingMinutes(story.body),
    uses: story.uses,
    until: story.until,
    ...(story.told.length > 0 ? { told: story.told } : {}),
    pictures: story.pictures,
    findable: front.findable && story.audience === 'public',
  };
}

/** Whether `inBrief` may be shown. It was written for presentations and reports. */
export function allowsInBrief(uses: readonly OpenUse[]): boolean {
  return uses.some(({ use }) => use === 'presentation' || use === 'report');
}

/** Leaves out the private answer, which says who could be recognised and what was done about it. */
function withoutPrivateAnswer(answers: FrontMatter['principles']): FrontMatter['principles'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== privatePrinciple));
}

function toPublicPerson(person: FrontMatter['people'][number]): PublicPerson {
  const { part, description } = person;
  if (person.part === 'mentioned') return { part, description };
  return {
    part,
    description,
    naming: person.naming,
    ...(person.name === undefined ? {} : { name: person.name }),
  };
}
