import { useState } from 'react';
import { useDraft } from '../../checklist/use-draft.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import { Said } from '../ask/Said.tsx';
import { labelOf, type ControlProps } from '../control/control-props.ts';
import { useClearedCopy } from '../control/use-is-copy.ts';
import { useControl } from '../control/use-control.ts';
import { useHeld } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { choosePart, type PartChoice } from '../definitions/part.ts';
import { personQuestions } from '../definitions/person.ts';
import { openSheet } from '../definitions/sheet.ts';
import { AddPerson } from './AddPerson.tsx';
import { addPerson, holdPeople, putBack, removePerson, withoutReleases } from './people.ts';
import { Person } from './Person.tsx';
import { Removed } from './Removed.tsx';

/** Decap's control for `people`: everyone who could be recognised, and what each has said yes to. */
export function StoryPeople(props: ControlProps) {
  const root = useControl(props);
  const [people, write] = useHeld(props, holdPeople);
  const isCopy = useClearedCopy(props, () => write(withoutReleases(people)));
  const [isAsking, setAsking] = useState(false);
  const story = { ...useStory(props), people: people.entries.map(({ sheet }) => sheet.written) };
  const judged = useDraft()?.judged;
  const path = String(props.field.get('name'));
  const add = (choice: PartChoice) => {
    setAsking(false);
    write(addPerson(people, choosePart(openSheet({}), personQuestions, choice, story)));
  };
  return (
    <div className="ask-root" id={props.forID} ref={root} role="group" aria-label={labelOf(props)}>
      {isCopy && (
        <p className="ask-removed" role="status">
          This is a copy of another story. Everyone in it has to read and approve the copy too.
        </p>
      )}
      {people.entries.length > 0 && (
        <Said
          id={`${path}-said`}
          said={{
            isOpen: false,
            items: itemsAt(judged, path).filter((item) => item.path === path),
          }}
        />
      )}
      {people.entries.map((entry, place) => (
        <Person
          key={entry.key}
          {...{ entry, place, story, people, write }}
          at={`${path}.${String(place)}.`}
          items={itemsAt(judged, `${path}.${String(place)}`)}
          onRemove={() => write(removePerson(people, entry.key))}
        />
      ))}
      {people.removed && (
        <Removed place={people.removed.place} onPutBack={() => write(putBack(people))} />
      )}
      <AddPerson
        isFirst={people.entries.length === 0}
        isAsking={isAsking}
        kind={story.kind}
        onAsk={() => setAsking(true)}
        onAdd={add}
      />
    </div>
  );
}
