import { useState } from 'react';
import { writeDate } from '../../src/words/dates.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import type { HomeEntry } from './home-entries.ts';

/** How many entries a list shows at first. A library may have a thousand stories. */
const shownAtFirst = 8;

/** A list of entries, each with a link to its place in the desk. */
export function EntryList({ entries }: { entries: readonly HomeEntry[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? entries : entries.slice(0, shownAtFirst);
  return (
    <>
      <ul className="home-entries">
        {shown.map((entry, index) => (
          // An entry may be listed twice, for two reasons, and the list is never sorted again.
          <li key={`${entry.href ?? entry.title} ${String(index)}`}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" className="home-button" onClick={() => setShowsAll(true)}>
          {homeWords.showAll(entries.length)}
        </button>
      )}
    </>
  );
}

function Entry({ entry: { href, title, kind, day, lines } }: { entry: HomeEntry }) {
  return (
    <>
      <p className="home-title">
        {href === undefined ? title : <a href={href}>{title}</a>}
        {kind !== '' && <span className="home-kind"> {kind}</span>}
      </p>
      <p className="home-lines">
        {day !== undefined && <strong>{writeDate(day)}: </strong>}
        {lines.join(' ')}
      </p>
    </>
  );
}
