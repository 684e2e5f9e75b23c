import { useState } from 'react';
import type { LeftItem } from '../../left/judged-draft.ts';
import { Ask } from '../ask/Ask.tsx';
import type { AskProps } from '../ask/ask-props.ts';
import { stillOpen } from '../questions/shown.ts';
import type { Group, StoryFacts } from '../questions/drafts.ts';
import type { Section } from '../questions/person.ts';
import { shown } from '../questions/shown.ts';

interface PersonSectionProps {
  section: Section;
  about: Group;
  story: StoryFacts;
  at: string;
  items: readonly LeftItem[];
  onAnswer: AskProps['onAnswer'];
}

/** One step of what somebody is asked; at first it stands open where it is the next to be answered. */
export function PersonSection({ section, about, story, at, items, onAnswer }: PersonSectionProps) {
  const asked = shown(about, section.questions, story);
  const open = stillOpen(asked).length;
  const [isOpen] = useState(open > 0 && !section.isLater);
  if (asked.length === 0) return null;
  return (
    <details className="ask-section" open={isOpen}>
      <summary>
        {section.title}{' '}
        <span className="ask-standing">
          {open > 0 ? `${String(open)} still to answer` : 'answered'}
        </span>
      </summary>
      {section.hint !== undefined && <p className="ask-hint">{section.hint}</p>}
      <Ask shown={asked} {...{ about, story, at, items, onAnswer }} />
    </details>
  );
}
