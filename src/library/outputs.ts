import type { OpenUse } from '../consent/gate.ts';
import { audienceUse, type Use } from '../story/vocabulary.ts';
import type { Publishable } from './publishable.ts';

/**
 * What a use of a story gives besides its page: the one list that pages, the panel of uses and
 * the proof all look at.
 */
export const outputs = {
  /** The story in full-screen steps, for a room. */
  present: { use: 'presentation', file: 'present/index.html' },
  /** The same as slides of the leader's own. */
  slides: { use: 'presentation', file: 'slides.pptx' },
  /** All of it on one slide. */
  slide: { use: 'presentation', file: 'slide.pptx' },
  /** The story in 150 words, for a report. */
  report: { use: 'report', file: 'report/index.html' },
  /** The same for Word. */
  word: { use: 'report', file: 'report.docx' },
  /** The picture that shared links show. Only what is on the public website can be shared. */
  preview: { use: 'social-media', besides: audienceUse.public, file: 'preview.png' },
} as const satisfies Record<string, { use: Use; besides?: Use; file: string }>;

/** The name of something a use gives. */
export type Output = keyof typeof outputs;
export const outputNames = Object.keys(outputs) as Output[];

/** The use that gives an output, where the story may be put to it today. */
export function openFor({ uses }: Pick<Publishable, 'uses'>, output: Output): OpenUse | undefined {
  const { use, ...row } = outputs[output];
  const isOpen = (needed: Use) => uses.some((open) => open.use === needed);
  if ('besides' in row && !isOpen(row.besides)) return undefined;
  return uses.find((open) => open.use === use);
}

/** Where an output lies, as a path of the site: a page by its folder. */
export function outputPath({ id }: Pick<Publishable, 'id'>, output: Output): string {
  return `/stories/${id}/${outputs[output].file.replace(/index\.html$/, '')}`;
}

/** The output a file beside a story's page is, by its path there. */
export function outputOfFile(file: string): Output | undefined {
  return outputNames.find((name) => outputs[name].file === file);
}
