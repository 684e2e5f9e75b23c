import { toAccentColours } from '../../checks/colour-contrast.ts';
import type { PublicPerson, PublicStory } from '../../library/public-story.ts';
import { findOpenUse } from '../../library/story-outputs.ts';
import { bodyText } from '../../story/body/body-text.ts';
import { writeDate } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import { putInQuotationMarks } from '../../words/quotation-marks.ts';
import { coverSvg } from '../cover/cover-svg.ts';
import { palettes } from '../cover/palettes.ts';
import type { PrintedDocument, PrintedItem, PrintedPart } from '../printed/printed-document.ts';
import {
  contentNoteParts,
  languageOf,
  supportParts,
  toCode,
  type SharedHandoutContext,
} from './handout-parts.ts';

/** What a story’s handout is made from, besides the story. */
export interface HandoutContext extends SharedHandoutContext {
  /** The whole address of the story’s page. */
  storyAddress: string;
  /** The whole address at which a copy is checked. */
  checkAddress: string;
}

/**
 * Turns a story into a handout: the story, questions with room to write, notes, where to find
 * someone to talk to, and the terms.
 *
 * @returns undefined if the story may not be used for learning
 */
export function toHandout(
  story: PublicStory,
  context: HandoutContext,
): PrintedDocument | undefined {
  const openUse = findOpenUse(story, 'handout');
  if (!openUse) return undefined;
  const { words, settings, checkAddress } = context;
  const { handout } = words;
  const until = writeDate(openUse.until);
  return {
    title: story.title,
    description: handout.description(settings.organisation, until),
    language: words.lang,
    publisher: settings.organisation,
    library: settings.name,
    kind: `${handout.kind} · ${words.kind[story.kind]}`,
    publishedOn: story.publishFrom,
    terms: { storyId: story.id, use: 'learning', useBy: openUse.until, checkAddress },
    accent: toAccentColours((settings.brand.accent ?? palettes[story.kind].deep).toLowerCase())
      .light,
    ...(story.image ? {} : { cover: coverSvg(story, 'page') }),
    helpedHeading: words.story.helped,
    head: headParts(story, words),
    parts: [
      ...storyParts(story, words),
      ...questionParts(story, words),
      { type: 'heading', level: 2, text: handout.notes },
      { type: 'notes', atLeast: 2 },
    ],
    foot: [supportParts(context), termsParts(until, context)],
    footer: handout.footer(until, checkAddress),
    pageNumber: handout.pageNumber,
  };
}

function headParts(story: PublicStory, words: SiteWords): PrintedPart[] {
  const { title, summary, image } = story;
  const inLanguage = languageOf(story);
  return [
    ...(image ? [{ type: 'picture' as const, src: image.src, alt: image.alt, ...inLanguage }] : []),
    { type: 'title', text: title, ...inLanguage },
    { type: 'text', look: 'lead', text: summary, ...inLanguage },
    ...peopleParts(story, words),
    ...contentNoteParts(story, words),
  ];
}

function questionParts(story: PublicStory, words: SiteWords): PrintedPart[] {
  const { discussion = [] } = story;
  if (discussion.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.story.discussion },
    { type: 'questions', questions: discussion, lines: 2, ...languageOf(story) },
  ];
}

function storyParts(story: PublicStory, words: SiteWords): PrintedPart[] {
  const { example, body } = story;
  return [
    { type: 'body', body, ...languageOf(story) },
    ...quotationParts(story),
    ...evidenceParts(story, words),
    ...(example
      ? [{ type: 'text' as const, look: 'small' as const, text: words.story.example }]
      : []),
  ];
}

/** Sets the quotation below the story, unless the story has the same words. */
function quotationParts({ pullQuote, body, language }: PublicStory): PrintedPart[] {
  if (pullQuote === undefined || bodyText(body).includes(pullQuote)) return [];
  const text = putInQuotationMarks(pullQuote, language);
  return [{ type: 'quotation', text, ...(language === undefined ? {} : { language }) }];
}

/** Names the people as they chose to be named. Nobody asked people who are only mentioned. */
function peopleParts(story: PublicStory, words: SiteWords): PrintedPart[] {
  const lines = [
    [words.handout.toldBy, 'storyteller'],
    [words.handout.alsoIn, 'in-the-story'],
  ] as const;
  return lines.flatMap(([write, part]): PrintedPart[] => {
    const people = story.people.filter((person) => person.part === part);
    if (people.length === 0) return [];
    return [
      {
        type: 'text',
        look: 'small',
        text: write(people.map((each) => writePerson(each, words)).join('; ')),
      },
    ];
  });
}

function writePerson({ name, naming, description }: PublicPerson, words: SiteWords): string {
  const described = name === undefined ? description : `${name}, ${description}`;
  return naming === undefined ? described : `${described} (${words.story.naming[naming]})`;
}

function evidenceParts(story: PublicStory, words: SiteWords): PrintedPart[] {
  if (story.evidence.length === 0) return [];
  const items = story.evidence.map(({ figure, says, source }): PrintedItem => ({
    name: figure,
    text: `${says} ${words.story.source} ${source}`,
    ...languageOf(story),
  }));
  return [
    { type: 'heading', level: 2, text: words.story.evidence },
    { type: 'bullets', items },
  ];
}

function termsParts(
  until: string,
  { words, storyAddress, checkAddress }: HandoutContext,
): PrintedPart[] {
  const { handout } = words;
  return [
    { type: 'heading', level: 2, text: handout.terms },
    { type: 'text', text: handout.until(until) },
    {
      type: 'codes',
      codes: [
        toCode(handout.story, storyAddress, words),
        toCode(handout.check, checkAddress, words),
      ],
    },
  ];
}
