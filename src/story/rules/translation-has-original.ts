import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A translation has an original other than itself. A no to the original follows the words into the
 * translation, so a story that names itself would be out of reach. Source: UK GDPR, Article 7(3).
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
