import { toAccentColours } from '../../checks/colour-contrast.ts';
import {
  findHandoutSteps,
  findLastHandoutDay,
  type StepWithStory,
} from '../../library/packs/pack-outputs.ts';
import type { PublicPack } from '../../library/packs/public-pack.ts';
import { writeDate } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import { palettes } from '../cover/palettes.ts';
import type { PrintedDocument, PrintedPart } from '../printed/printed-document.ts';
import {
  contentNoteParts,
  languageOf,
  supportParts,
  toCode,
  type SharedHandoutContext,
} from './handout-parts.ts';

/** What a pack’s handout is made from, besides the pack and its stories. */
export interface PackHandoutContext extends SharedHandoutContext {
  /** The whole address of the pack’s page. */
  packAddress: string;
  /** Returns the whole address of a story’s page. */
  storyAddress: (id: string) => string;
}

/**
 * Turns a pack into a handout. If the stories may be printed, the handout has their texts and room to
 * write, for everyone in the room. Otherwise it is a sheet for the person who leads, with
 * the prompts and the notes, and without the text of any story.
 *
 * @param steps the steps of the pack with their stories; at least one
 */
export function toPackHandout(
  pack: PublicPack,
  steps: readonly StepWithStory[],
  context: PackHandoutContext,
): PrintedDocument {
  const { words, settings, packAddress } = context;
  const { handout } = words;
  const withTexts = findHandoutSteps(pack, steps);
  const lastDay = findLastHandoutDay(pack, steps);
  const until = writeDate(lastDay);
  const ids = steps.map(({ story }) => story).join(' ');
  return {
    title: pack.title,
    description: pack.forWhom,
    language: words.lang,
    publisher: settings.organisation,
    library: settings.name,
    kind: withTexts ? handout.pack.handout : handout.pack.sheet,
    publishedOn:
      steps
        .map(({ shown }) => shown.publishFrom)
        .toSorted()
        .at(-1) ?? lastDay,
    terms: {
      storyId: ids,
      use: withTexts ? 'learning' : pack.use,
      useBy: lastDay,
      checkAddress: packAddress,
    },
    accent: toAccentColours((settings.brand.accent ?? palettes.family.deep).toLowerCase()).light,
    helpedHeading: words.story.helped,
    head: headParts(pack, words),
    parts: [
      ...(withTexts
        ? withTexts.flatMap((step) => textParts(step, words))
        : sheetParts(pack, steps, context)),
      { type: 'heading', level: 2, text: handout.notes },
      { type: 'notes', atLeast: 2 },
    ],
    foot: [
      supportParts(context),
      [
        { type: 'heading', level: 2, text: handout.terms },
        {
          type: 'text',
          text: withTexts ? handout.pack.until(until) : handout.pack.sheetTerms(until),
        },
        { type: 'codes', codes: [toCode(handout.pack.page, packAddress, words)] },
      ],
    ],
    footer: handout.pack.footer(until, packAddress),
    pageNumber: handout.pageNumber,
  };
}

function headParts({ title, forWhom, aims, example }: PublicPack, words: SiteWords): PrintedPart[] {
  return [
    { type: 'title', text: title },
    { type: 'text', look: 'lead', text: forWhom },
    { type: 'bullets', items: aims.map((text) => ({ name: '', text })) },
    ...(example
      ? [{ type: 'text' as const, look: 'small' as const, text: words.story.example }]
      : []),
  ];
}

/** A story with its text, and the questions with room to write. */
function textParts({ shown, before, after }: StepWithStory, words: SiteWords): PrintedPart[] {
  const inLanguage = languageOf(shown);
  return [
    { type: 'heading', level: 2, text: shown.title, ...inLanguage },
    { type: 'text', text: before },
    ...contentNoteParts(shown, words),
    // Pictures are left out: two stories may have pictures of the same name.
    { type: 'body', body: shown.body, level: 3, ...inLanguage },
    { type: 'heading', level: 3, text: words.story.discussion },
    { type: 'questions', questions: after, lines: 2 },
  ];
}

/** The running order, the questions for a panel, and the notes, for the person who leads. */
function sheetParts(
  { checkIn, closing, interview, notes }: PublicPack,
  steps: readonly StepWithStory[],
  { words, storyAddress }: PackHandoutContext,
): PrintedPart[] {
  const { packs, handout } = words;
  const round = (title: string, { minutes, prompt }: PublicPack['checkIn']): PrintedPart[] => [
    { type: 'heading', level: 2, text: handout.pack.step(title, packs.minutes(minutes)) },
    { type: 'text', text: prompt },
  ];
  return [
    { type: 'text', look: 'note', text: handout.pack.noText },
    ...round(packs.checkIn, checkIn),
    ...steps.flatMap((step) => stepParts(step, storyAddress(step.story), words)),
    ...round(packs.closing, closing),
    ...(interview.length > 0
      ? [{ type: 'heading' as const, level: 2 as const, text: packs.interview }]
      : []),
    ...interview.flatMap(({ from, scenario, question, goodAnswer }): PrintedPart[] => [
      { type: 'heading', level: 3, text: `${packs.from[from]}: ${question}` },
      ...(scenario === undefined ? [] : [{ type: 'text' as const, text: scenario }]),
      { type: 'text', text: `${packs.goodAnswer}: ${goodAnswer}` },
    ]),
    { type: 'heading', level: 2, text: packs.notes },
    { type: 'body', body: notes, level: 3 },
  ];
}

function stepParts(
  { shown, minutes, before, after, care }: StepWithStory,
  address: string,
  words: SiteWords,
): PrintedPart[] {
  const { packs, handout } = words;
  const title = handout.pack.step(shown.title, packs.minutes(minutes));
  return [
    { type: 'heading', level: 2, text: title, ...languageOf(shown) },
    { type: 'bullets', items: [{ name: handout.story, href: address, text: address }] },
    ...contentNoteParts(shown, words),
    { type: 'text', text: before },
    { type: 'questions', questions: after, lines: 0 },
    ...(care === undefined
      ? []
      : [{ type: 'text' as const, look: 'note' as const, text: `${packs.care}: ${care}` }]),
  ];
}
