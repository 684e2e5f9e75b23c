import type { Suggestion } from '../questions/question.ts';

interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  value: unknown;
  onTake: (value: string) => void;
}

/** Values that can be taken over with one press. The one that is taken stays, and says so. */
export function Suggestions({ suggestions, value, onTake }: SuggestionsProps) {
  return suggestions.length === 0 ? null : (
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
