import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { StoryEvent, StoryKey } from '../../src/checks/story-for-lead.ts';
import { isText } from '../../src/story/plain-data.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { writeDate, writeList } from '../../src/words/dates.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { leadWords as words } from '../../src/words/lead-en-gb.ts';
import { notesWords } from '../../src/words/notes-en-gb.ts';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';
import { draftHref } from '../home/home-addresses.ts';
import { ToHome } from '../home/ToHome.tsx';
import { Changes } from './Changes.tsx';
import { describeStanding } from './describe-standing.ts';
import { LeadFactsList } from './LeadFactsList.tsx';
import { LeadNotes } from './LeadNotes.tsx';
import type { LeadSource, LoadedStory } from './load-story.ts';
import { ReadersView } from './ReadersView.tsx';
import { ReviewPress } from './ReviewPress.tsx';
import { useLoadedStory, type LeadStory } from './use-loaded-story.ts';

export interface LeadPageProps {
  source: LeadSource;
  story: StoryKey;
  siteUrl: string;
  styles: readonly string[];
  /** Whether the lead came from another page of the desk, so that reading begins here. */
  takesFocus: boolean;
  /** Called after the page has saved something. */
  onWritten: () => void;
}

/**
 * The lead's page of a story: the story as readers see it, with what only leads see beside it, what
 * has changed since the last review, and one press that says that it may be told.
 */
export function LeadPage(props: LeadPageProps) {
  const { source, story, takesFocus, onWritten } = props;
  const lead = useLoadedStory(source, story, onWritten);
  const { state } = lead;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const loaded = typeof state === 'object' ? state : undefined;
  const { title } = loaded?.saved.draft.data ?? {};
  const shownTitle = isText(title) ? title : words.untitled;
  useEffect(() => {
    document.title = `${shownTitle} – ${homeWords.desk}`;
  }, [shownTitle]);
  const kind = kinds.find((each) => each === story.collection);
  return (
    <div className="home lead">
      <header className="home-head">
        <nav className="lead-way" aria-label={toolbarWords.way}>
          <ToHome />
          <a href={draftHref(story)}>{words.form}</a>
        </nav>
        <p className="home-desk">
          {kind && deskWords.one[kind]}
          {loaded && ` · ${words.states[loaded.record.status ?? 'published']}`}
        </p>
        <h1 tabIndex={-1} ref={heading}>
          {shownTitle}
        </h1>
        <p className="home-counts" role="status">
          {loaded ? describeStanding(loaded) : words[state as 'loading' | 'failed' | 'missing']}
        </p>
        {state === 'failed' && (
          <button type="button" className="home-button" onClick={lead.read}>
            {words.tryAgain}
          </button>
        )}
      </header>
      {loaded && <LoadedPage {...props} lead={lead} loaded={loaded} />}
    </div>
  );
}

function LoadedPage({
  source,
  siteUrl,
  styles,
  lead,
  loaded,
}: LeadPageProps & { lead: LeadStory; loaded: LoadedStory }) {
  const { sections } = words;
  return (
    <main className="lead-main">
      <div className="lead-story">
        <Section title={sections.changes}>
          <Changes story={loaded} />
        </Section>
        <Section title={sections.readers}>
          <p className="lead-hint">{sections.readersHint}</p>
          <ReadersView story={loaded} siteUrl={siteUrl} styles={styles} />
        </Section>
      </div>
      <div className="lead-beside">
        <Section title={sections.facts}>
          <LeadFactsList story={loaded} />
        </Section>
        <Section title={sections.review}>
          <ReviewPress
            story={loaded}
            result={lead.result}
            isSigning={lead.isSigning}
            formHref={(field) => draftHref(loaded.key, field)}
            onSign={lead.sign}
          />
        </Section>
        <Section title={notesWords.title}>
          {/* Other notes arrive when the story is read again. */}
          <LeadNotes key={notesKey(loaded)} story={loaded} ask={source.ask} />
        </Section>
        <Section title={sections.history}>
          <History events={loaded.record.history} />
        </Section>
      </div>
    </main>
  );
}

function notesKey({ record: { notes, next, status } }: LoadedStory): string {
  return JSON.stringify([notes, next, status]);
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="home-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** How many events are listed at first. */
const shownAtFirst = 8;

/** Who did what with a story, and when, the latest first. */
function History({ events }: { events: readonly StoryEvent[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? events : events.slice(0, shownAtFirst);
  return (
    <>
      <ol className="lead-history">
        {shown.map(({ on, who, did }, index) => (
          // Several events may be alike, and the list is never sorted again.
          <li key={String(index)}>
            <time dateTime={on}>{writeDate(on)}</time>: {who}{' '}
            {writeList(did.map((deed) => words.history.deeds[deed]))}.
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <button type="button" className="home-button" onClick={() => setShowsAll(true)}>
          {words.history.showAll(events.length)}
        </button>
      )}
      <p className="lead-hint">{words.history.explain}</p>
    </>
  );
}
