import { useState } from 'react';
import type { StoryEvent } from '../../src/checks/story-for-lead.ts';
import { writeDate, writeList } from '../../src/words/dates.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';

const { history: words } = leadWords;

/** How many events are listed at first. */
const shownAtFirst = 8;

/** Who did what with a story, and when, the latest first. */
export function History({ events }: { events: readonly StoryEvent[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? events : events.slice(0, shownAtFirst);
  return (
    <>
      <ol className="lead-history">
        {shown.map(({ on, who, did }, index) => (
          // Several events may be alike, and the list is never sorted again.
          <li key={String(index)}>
            <time dateTime={on}>{writeDate(on)}</time>: {who}{' '}
            {writeList(did.map((deed) => words.deeds[deed]))}.
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <button type="button" className="home-button" onClick={() => setShowsAll(true)}>
          {words.showAll(events.length)}
        </button>
      )}
      <p className="lead-hint">{words.explain}</p>
    </>
  );
}
