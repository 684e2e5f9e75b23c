import type { Suggestion } from '../definitions/question.ts';

interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  value: unknown;
  onTake: (value: string) => void;
}

/**
 * Values that can be taken over with one press: offered while there is no answer, and shown for as
 * long as one of them is it.
 */
export function Suggestions({ suggestions, value, onTake }: SuggestionsProps) {
  const isWanted = value === undefined || suggestions.some((each) => each.value === value);
  return suggestions.length === 0 || !isWanted ? null : (
    <ul className="ask-suggestions" aria-label="Suggestions">
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
