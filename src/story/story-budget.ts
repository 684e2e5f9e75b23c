import type { Finding } from './issue.ts';
import { largestText } from './size-limits.ts';

/**
 * The limits of a story's folder, whatever it contains. A folder over any of these limits is held
 * back, and only the story's own file is read. The limits are counts and not times, because a time
 * would differ between machines.
 */
export const storyBudget = {
  /** Files and folders below the story's folder. */
  files: 100,
  /** Bytes of all files together. */
  bytes: 128 * 1024 * 1024,
  /** Bytes of all files with text, which are a story with its captions and transcript, and notes. */
  textBytes: 4 * largestText,
  /**
   * Lines and words of all texts together. A recording of an hour with captions and transcript has
   * half as many.
   */
  steps: 60_000,
  /** Pictures in the folder, and places in the text that show one. */
  pictures: 40,
  /** Pixels of all pictures together: about a dozen pictures from a telephone. */
  pixels: 150_000_000,
  /** Bytes of everything that is packed in ZIP packages, such as Word files, when unpacked. */
  expandedBytes: 8 * 1024 * 1024,
  /** Files in all ZIP packages together. A Word file has about twenty. */
  expandedFiles: 400,
} as const;

/** A limit of the budget. */
export type BudgetLimit = keyof typeof storyBudget;

/** The message and the hint for each limit. */
const excess: Record<BudgetLimit, readonly [what: string, hint: string]> = {
  files: [
    `more than ${String(storyBudget.files)} files`,
    'Keep only the files that the story uses.',
  ],
  bytes: [
    `more than ${String(storyBudget.bytes / 1024 / 1024)} MB of files`,
    'Make the pictures smaller, and keep only the files that the story uses.',
  ],
  textBytes: [
    `more than ${String(storyBudget.textBytes / 1024)} KB of text`,
    'Shorten the texts, and keep only the files that the story uses.',
  ],
  steps: [
    'far more lines and words than anyone reads at one time',
    'Shorten the texts, and keep only the files that the story uses.',
  ],
  pictures: [
    `more than ${String(storyBudget.pictures)} pictures`,
    'Keep the pictures that the story needs.',
  ],
  pixels: [
    `pictures of more than ${String(storyBudget.pixels / 1_000_000)} million pixels together`,
    'Make them smaller: 2000 pixels wide is plenty.',
  ],
  expandedBytes: [
    'packed files that become very large when they are unpacked',
    'Take out the files that the story does not use, such as Word files.',
  ],
  expandedFiles: [
    'packed files with hundreds of files inside',
    'Take out the files that the story does not use, such as Word files.',
  ],
};

/** The finding for a folder that is over a limit of the budget. */
export function overBudget(limit: BudgetLimit): Finding {
  const [what, hint] = excess[limit];
  return {
    rule: 'over-budget',
    severity: 'error',
    message: `The story’s folder has ${what}. Reading it could hold up every other story, so it is not read.`,
    hint,
  };
}

/** Counts the lines and words of a text. */
export function countSteps(text: string): number {
  let steps = 1;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = text.charCodeAt(at) <= 0x20;
    if (isSpace && text[at] === '\n') steps += 1;
    if (!isSpace && !isInWord) steps += 1;
    isInWord = !isSpace;
  }
  return steps;
}
