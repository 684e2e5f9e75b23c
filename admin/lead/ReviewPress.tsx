import { leadWords } from '../../src/words/lead-en-gb.ts';
import { useFocusOnChange } from '../questions/control/use-focus-on-change.ts';
import type { LoadedStory } from './load-story.ts';
import { isReviewed } from './review-press.ts';

const { review: words } = leadWords;

interface ReviewPressProps {
  story: LoadedStory;
  /** What came of the last press; undefined if nothing was pressed. */
  result: string | undefined;
  isSigning: boolean;
  formHref: (field?: string) => string;
  onSign: () => void;
}

/** The one press that says that a story may be told, or what refuses it. */
export function ReviewPress({ story, result, isSigning, formHref, onSign }: ReviewPressProps) {
  const isDone = isReviewed(story.saved.draft.data, story.judged);
  const { safeguarding, blockers } = story.review;
  // The button is gone after it was pressed, so the focus moves to what came of the press.
  const focusTarget = useFocusOnChange<HTMLParagraphElement>(result, result !== undefined);
  const maySign = safeguarding !== undefined && blockers.length === 0;
  return (
    <>
      <p role="status" className="lead-result" tabIndex={-1} ref={focusTarget}>
        {result}
      </p>
      {isDone ? (
        <p>{words.done}</p>
      ) : maySign ? (
        <>
          <p>{words.explain}</p>
          <button
            type="button"
            className="lead-main-press"
            aria-disabled={isSigning}
            onClick={() => {
              if (!isSigning) onSign();
            }}
          >
            {isSigning ? words.signing : words.press}
          </button>
        </>
      ) : (
        <Blockers story={story} formHref={formHref} />
      )}
      <p>
        <a href={formHref('safeguarding.outcome')}>{words.pause}</a>
      </p>
    </>
  );
}

function Blockers({ story, formHref }: Pick<ReviewPressProps, 'story' | 'formHref'>) {
  const { safeguarding, blockers } = story.review;
  return (
    <>
      <p>{safeguarding ? words.refuses : words.notYet}</p>
      {blockers.length === 0 && <p>{words.principlesFirst}</p>}
      <ul className="lead-blockers">
        {blockers.map(({ rule, path, message }) => (
          <li key={`${rule} ${path} ${message}`}>
            {path === '' ? message : <a href={formHref(path)}>{message}</a>}
          </li>
        ))}
      </ul>
    </>
  );
}
