import { useState } from 'react';
import type { LeftItem } from '../../checklist/judged-draft.ts';
import { saidOfNone } from '../ask/said.ts';
import { Said } from '../ask/Said.tsx';
import type { StoryFacts } from '../definitions/drafts.ts';
import { choosePart, type PartChoice } from '../definitions/part.ts';
import { personQuestions, personSections } from '../definitions/person.ts';
import { shown } from '../definitions/shown.ts';
import { answerAll, type Answer, type Sheet } from '../definitions/sheet.ts';
import { ChangeOfHeart } from './ChangeOfHeart.tsx';
import { undone, withPatches, withSheet, type Entry, type People } from './people.ts';
import { PersonPart } from './PersonPart.tsx';
import { PersonSection } from './PersonSection.tsx';
import { PersonSummary } from './PersonSummary.tsx';
import { RemovePerson } from './RemovePerson.tsx';

interface PersonProps {
  entry: Entry;
  people: People;
  write: (people: People) => void;
  story: StoryFacts;
  place: number;
  /** Where they stand in the story, as in `people.0.`. */
  at: string;
  items: readonly LeftItem[];
  onRemove: () => void;
}

/** Somebody in the story: folded up to their part, and what is asked of them inside. */
export function Person({ entry, people, write, story, place, at, items, onRemove }: PersonProps) {
  const [isOpen] = useState(entry.isNew);
  const { key, sheet, undo } = entry;
  const about = sheet.written;
  const sections = personSections.map((section) => ({
    section,
    asked: shown(about, section.questions, story),
  }));
  const asked = sections.flatMap((each) => each.asked);
  const writeSheet = (next: Sheet) => write(withSheet(people, key, next));
  const onAnswer = (answers: readonly Answer[]) =>
    writeSheet(answerAll(sheet, personQuestions, answers, story));
  const onPart = (choice: PartChoice) =>
    writeSheet(choosePart(sheet, personQuestions, choice, story));
  return (
    <details className="ask-person" open={isOpen}>
      <PersonSummary {...{ about, asked, items, place, at }} on={story.on} isNew={entry.isNew} />
      <PersonPart about={about} at={`${at}part`} kind={story.kind} onPart={onPart} />
      <Said id={`${at}said`} said={{ isOpen: false, items: saidOfNone(asked, at, items) }} />
      {sections
        .filter((each) => each.asked.length > 0)
        .map((each) => (
          <PersonSection
            key={each.section.title}
            {...each}
            {...{ about, story, at, items, onAnswer }}
          />
        ))}
      <ChangeOfHeart
        about={about}
        on={story.on}
        onChange={(patches) => write(withPatches(people, key, patches))}
        onUndo={undo && (() => write(undone(people, key)))}
      />
      <RemovePerson {...{ about, place, onRemove }} on={story.on} />
    </details>
  );
}
