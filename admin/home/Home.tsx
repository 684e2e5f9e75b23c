import { useEffect, useId, useRef } from 'react';
import type { DeskHome } from '../../src/checks/desk-home.ts';
import { deskRoles, type DeskRole } from '../../src/checks/desk-roles.ts';
import { writeDateWithWeekday } from '../../src/words/dates.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { FindStories } from './FindStories.tsx';
import { BeginStory, GoTo } from './GoTo.tsx';
import { listDue, listHeldBack, listLately, listLeaving } from './home-entries.ts';
import type { ReadHome } from './home-source.ts';
import { HomeSection } from './HomeSection.tsx';
import { useKeptRole } from './kept-role.ts';
import { listWaiting } from './list-waiting.ts';
import { useHome } from './use-home.ts';

interface HomeProps {
  readHome: ReadHome;
  /** Whether the editor came from another page of the desk, so that reading begins here. */
  takesFocus: boolean;
  /** The address of the sheets to print; undefined if the site beside the desk has none. */
  sheetsHref?: string | undefined;
}

/** The first page of the desk: what waits, what is held back and why, and what is due. */
export function Home({ readHome, takesFocus, sheetsHref }: HomeProps) {
  const [state, read] = useHome(readHome);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className="home">
      <header className="home-head">
        <p className="home-desk">{homeWords.desk}</p>
        <h1 tabIndex={-1} ref={heading}>
          {homeWords.title}
        </h1>
        <p className="home-counts" role="status">
          {describeState(state)}
        </p>
        {state === 'failed' && (
          <button type="button" className="home-button" onClick={read}>
            {homeWords.tryAgain}
          </button>
        )}
        <BeginStory />
      </header>
      <main className="home-main">{typeof state === 'object' && <Sections home={state} />}</main>
      <GoTo sheetsHref={sheetsHref} />
    </div>
  );
}

function Sections({ home }: { home: DeskHome }) {
  const [role, keepRole] = useKeptRole();
  const { sections, nothing } = homeWords;
  return (
    <>
      <HomeSection
        title={sections.waiting}
        entries={listWaiting(home, role)}
        nothing={nothing.waiting[role]}
      >
        <RoleChoice role={role} onChoose={keepRole} />
      </HomeSection>
      <FindStories home={home} />
      <HomeSection title={sections.leaving} entries={listLeaving(home)} nothing={nothing.leaving} />
      {home.library && (
        <>
          <HomeSection
            title={sections.heldBack}
            entries={listHeldBack(home)}
            nothing={nothing.heldBack}
          />
          <HomeSection title={sections.due} entries={listDue(home)} nothing={nothing.due} />
          <HomeSection
            title={sections.lately}
            entries={listLately(home)}
            nothing={nothing.lately}
          />
        </>
      )}
    </>
  );
}

function describeState(state: ReturnType<typeof useHome>[0]): string {
  if (state === 'loading') return homeWords.loading;
  if (state === 'failed') return homeWords.failed;
  const { library, drafts } = state;
  if (!library) return homeWords.building;
  const shown = library.stories.filter(({ shownSince }) => shownSince !== undefined).length;
  return homeWords.counts(
    writeDateWithWeekday(library.on),
    homeWords.shown(shown),
    homeWords.heldBack(library.stories.length - shown),
    homeWords.drafts(drafts.length),
  );
}

interface RoleChoiceProps {
  role: DeskRole;
  onChoose: (role: DeskRole) => void;
}

/** Asks what somebody does at the desk. The answer changes only what is listed first. */
function RoleChoice({ role, onChoose }: RoleChoiceProps) {
  const { question, options, kept } = homeWords.role;
  const id = useId();
  return (
    <fieldset className="home-role" aria-describedby={id}>
      <legend>{question}</legend>
      {deskRoles.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="home-role"
            checked={each === role}
            onChange={() => onChoose(each)}
          />{' '}
          {options[each]}
        </label>
      ))}
      <p id={id}>{kept}</p>
    </fieldset>
  );
}
