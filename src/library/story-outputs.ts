import type { OpenUse } from '../consent/gate.ts';
import { audienceUse, type Audience, type Use, type Purpose } from '../story/vocabulary.ts';
import type { PublicStory } from './public-story.ts';

/**
 * The outputs of a story besides its page, with the use that each output needs. Pages, the list of
 * uses on a page and the leak scan all read this list.
 */
export const storyOutputs = {
  /** The story in full-screen steps, to show in a room. */
  present: { use: 'presentation', file: 'present/index.html' },
  /** The story as slides, for a presentation of the reader’s own. */
  slides: { use: 'presentation', file: 'slides.pptx' },
  /** The story on one slide. */
  slide: { use: 'presentation', file: 'slide.pptx' },
  /** The story in 150 words, for a report. */
  report: { use: 'report', file: 'report/index.html' },
  /** The story in 150 words, for Word. */
  word: { use: 'report', file: 'report.docx' },
  /** The story, questions and room for notes, to print and take away. */
  handout: { use: 'learning', file: 'handout.pdf' },
  /** The handout in large print. */
  handoutLarge: { use: 'learning', file: 'handout-large.pdf' },
  /** The handout for Word. */
  handoutWord: { use: 'learning', file: 'handout.docx' },
  /**
   * The picture that shared links show. Only a story on the public website can be shared. The staff
   * library has no such picture, because only staff can open its links.
   */
  preview: {
    use: 'social-media',
    alsoNeeds: audienceUse.public,
    audience: 'public',
    file: 'preview.png',
  },
} as const satisfies Record<
  string,
  { use: Use; alsoNeeds?: Use; audience?: Audience; file: string }
>;

/** The name of an output of a story. */
export type StoryOutput = keyof typeof storyOutputs;

/** The names of all outputs of a story. */
export const outputNames = Object.keys(storyOutputs) as StoryOutput[];

/** Finds the open use that gives an output; undefined if the story has no such output today. */
export function findOpenUse(
  { uses, audience }: Pick<PublicStory, 'uses' | 'audience'>,
  output: StoryOutput,
): OpenUse | undefined {
  const { use, ...rest } = storyOutputs[output];
  const isOpen = (needed: Use) => uses.some((openUse) => openUse.use === needed);
  if ('alsoNeeds' in rest && !isOpen(rest.alsoNeeds)) return undefined;
  if ('audience' in rest && rest.audience !== audience) return undefined;
  return uses.find((openUse) => openUse.use === use);
}

/** The path of an output in the site. The path of a page is the path of its folder. */
export function outputPath({ id }: Pick<PublicStory, 'id'>, output: StoryOutput): string {
  return `/stories/${id}/${storyOutputs[output].file.replace(/index\.html$/, '')}`;
}

/** Finds the output that a file belongs to, by the path below the story's page. */
export function findOutputByFile(file: string): StoryOutput | undefined {
  return outputNames.find((name) => storyOutputs[name].file === file);
}

/** Whether a file is an output of a story that is open today, by its path below the story's page. */
export function isOpenOutputFile(
  story: Pick<PublicStory, 'uses' | 'audience'>,
  file: string,
): boolean {
  const output = findOutputByFile(file);
  return output !== undefined && findOpenUse(story, output) !== undefined;
}

/** The outputs that help with each purpose. Each of them also needs the use of its own. */
const outputsOfPurpose = {
  present: ['present', 'slides', 'slide'],
  report: ['report', 'word'],
  recruit: ['present', 'slides'],
  induct: ['present', 'slides'],
  learn: ['handout', 'present', 'slides'],
} as const satisfies Record<Purpose, readonly StoryOutput[]>;

/** Lists the outputs of a story that are open and help with a purpose. */
export function listPurposeOutputs(
  story: Pick<PublicStory, 'uses' | 'audience'>,
  purpose: Purpose,
): StoryOutput[] {
  return outputsOfPurpose[purpose].filter((output) => findOpenUse(story, output));
}
