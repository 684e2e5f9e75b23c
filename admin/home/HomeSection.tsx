import { useId, type ReactNode } from 'react';
import { EntryList } from './EntryList.tsx';
import type { HomeEntry } from './home-entries.ts';

interface HomeSectionProps {
  title: string;
  entries: readonly HomeEntry[];
  /** What the section says if it has no entries. */
  nothing: string;
  /** What stands above the entries. */
  children?: ReactNode;
}

/** One section of the first page, with the number of its entries beside its heading. */
export function HomeSection({ title, entries, nothing, children }: HomeSectionProps) {
  const id = useId();
  return (
    <section className="home-section" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {entries.length > 0 && <span className="home-count"> {entries.length}</span>}
      </h2>
      {children}
      {entries.length > 0 ? (
        <EntryList entries={entries} />
      ) : (
        <p className="home-nothing">{nothing}</p>
      )}
    </section>
  );
}
