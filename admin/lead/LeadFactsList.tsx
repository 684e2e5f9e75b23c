import { useMemo } from 'react';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { collectLeadFacts, type LeadFact, type LeadPerson } from './lead-facts.ts';
import type { LoadedStory } from './load-story.ts';

const { sections, facts: words } = leadWords;

/** What leads see beside a story, and readers do not. */
export function LeadFactsList({ story: { saved, facts } }: { story: LoadedStory }) {
  const { people, legal, keptForYou } = useMemo(
    () => collectLeadFacts(saved.draft.data, facts),
    [saved, facts],
  );
  return (
    <>
      <h3>{sections.people}</h3>
      {people.map((person) => (
        <Person key={person.title} person={person} />
      ))}
      <h3>{sections.legal}</h3>
      {legal.length === 0 ? <p>{words.noLegal}</p> : <Facts facts={legal} />}
      <h3>{sections.keptForYou}</h3>
      {keptForYou.length === 0 ? <p>{words.noKept}</p> : <Facts facts={keptForYou} />}
    </>
  );
}

function Person({ person: { title, first, others } }: { person: LeadPerson }) {
  return (
    <section className="lead-person">
      <h4>{title}</h4>
      <Facts facts={first} />
      {others.length > 0 && (
        <details>
          <summary>
            {words.more(others.length)} <span className="lead-hidden">{words.answerOf(title)}</span>
          </summary>
          <Facts facts={others} />
        </details>
      )}
    </section>
  );
}

function Facts({ facts }: { facts: readonly LeadFact[] }) {
  return (
    <dl className="lead-facts">
      {facts.map(({ path, question, answer }) => (
        <div key={path}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
