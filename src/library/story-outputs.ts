import type { OpenUse } from '../consent/gate.ts';
import { audienceUse, type Use } from '../story/vocabulary.ts';
import type { PublicStory } from './public-story.ts';

/**
 * What each use of a story gives besides its page. Pages, the list of uses on a page and the leak scan
 * all read this list.
 */
export const storyOutputs = {
  /** The story in full-screen steps, to show in a room. */
  present: { use: 'presentation', file: 'present/index.html' },
  /** The story as slides, for a presentation of one's own. */
  slides: { use: 'presentation', file: 'slides.pptx' },
  /** The story on one slide. */
  slide: { use: 'presentation', file: 'slide.pptx' },
  /** The story in 150 words, for a report. */
  report: { use: 'report', file: 'report/index.html' },
  /** The story in 150 words, for Word. */
  word: { use: 'report', file: 'report.docx' },
  /** The picture that shared links show. Only what is on the public website can be shared. */
  preview: { use: 'social-media', alsoNeeds: audienceUse.public, file: 'preview.png' },
} as const satisfies Record<string, { use: Use; alsoNeeds?: Use; file: string }>;

/** The name of an output of a story. */
export type StoryOutput = keyof typeof storyOutputs;

/** The names of all outputs of a story. */
export const outputNames = Object.keys(storyOutputs) as StoryOutput[];

/** The open use that gives an output of a story; undefined if the story has no such output today. */
export function findOpenUse(
  { uses }: Pick<PublicStory, 'uses'>,
  output: StoryOutput,
): OpenUse | undefined {
  const { use, ...rest } = storyOutputs[output];
  const isOpen = (needed: Use) => uses.some((open) => open.use === needed);
  if ('alsoNeeds' in rest && !isOpen(rest.alsoNeeds)) return undefined;
  return uses.find((open) => open.use === use);
}

/** The path of an output in the site. A page has the path of its folder. */
export function outputPath({ id }: Pick<PublicStory, 'id'>, output: StoryOutput): string {
  return `/stories/${id}/${storyOutputs[output].file.replace(/index\.html$/, '')}`;
}

/** Finds the output that a file is, by its path below the story's page. */
export function findOutputByFile(file: string): StoryOutput | undefined {
  return outputNames.find((name) => storyOutputs[name].file === file);
}
