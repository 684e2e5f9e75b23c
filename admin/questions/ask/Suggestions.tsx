import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { Suggestion } from '../definitions/form-question.ts';

interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  value: unknown;
  onTake: (value: string) => void;
}

/**
 * Suggested answers. They are shown while there is no answer, or if the answer is a suggested one.
 */
export function Suggestions({ suggestions, value, onTake }: SuggestionsProps) {
  const isShown = value === undefined || suggestions.some((each) => each.value === value);
  return suggestions.length === 0 || !isShown ? null : (
    <ul className="ask-suggestions" aria-label={questionsWords.suggestions}>
      {suggestions.map((each) => (
        <li key={each.value}>
          <button
            type="button"
            className="ask-suggestion"
            aria-pressed={each.value === value}
            onClick={() => onTake(each.value)}
          >
            {each.words}
          </button>
        </li>
      ))}
    </ul>
  );
}
