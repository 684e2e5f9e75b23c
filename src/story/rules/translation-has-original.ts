import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A translation does not name itself as its original. A no to the original also refuses the
 * translation. If a story named itself, no such no could reach it. Source: UK GDPR, Article 7(3).
 */
export const translationHasOriginal: StoryRule = ({ id, translationOf }) =>
  translationOf === id
    ? [
        errorFinding(
          'translation-of-itself',
          ['translationOf'],
          'The story names itself as its original.',
          'Write the id of the original, or remove the field.',
        ),
      ]
    : [];
