import type { ArticleContext } from '../../src/exports/article/article-section.ts';
import type { Audience } from '../../src/story/vocabulary.ts';
import type { DeskJudgingContext } from '../checklist/desk-context.ts';
import type { OpenPeriod } from '../checklist/judged-draft.ts';

/** The size of pictures whose own size is unknown. The page's styles keep each picture's shape. */
export const assumedSize = { width: 1600, height: 1000 };

/** Finds the uses that the page of a story says: those of its main audience. */
export function usesOnPage(open: readonly OpenPeriod[]): readonly OpenPeriod[] {
  return open.filter(({ audience }) => audience === mainAudience(open));
}

/** Chooses the audience of the page: the public, unless the story is open to staff only. */
function mainAudience(open: readonly OpenPeriod[]): Audience {
  return open.some(({ audience }) => audience === 'public') ? 'public' : 'staff';
}

/** Lists the guiding principles that the page of a story can name. */
export function listPrinciples(
  principles: DeskJudgingContext['principles'] | undefined,
): ArticleContext['principles'] {
  return [...(principles ?? [])].flatMap(([id, principle]) =>
    principle === 'unreadable' ? [] : [{ id, question: principle.question }],
  );
}
