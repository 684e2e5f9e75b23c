import { useState } from 'react';
import type { LeftItem } from '../../checklist/judged-draft.ts';
import { Ask } from '../ask/Ask.tsx';
import type { AskProps } from '../ask/ask-props.ts';
import { stillOpen, type Shown } from '../definitions/shown.ts';
import type { Group, StoryFacts } from '../definitions/drafts.ts';
import type { Section } from '../definitions/person.ts';

interface PersonSectionProps {
  section: Section;
  asked: readonly Shown[];
  about: Group;
  story: StoryFacts;
  at: string;
  items: readonly LeftItem[];
  onAnswer: AskProps['onAnswer'];
}

/** One step of what somebody is asked; at first it stands open where it is the next to be answered. */
export function PersonSection({ section, asked, about, ...rest }: PersonSectionProps) {
  const open = stillOpen(asked).length;
  const [isOpen] = useState(open > 0 && !section.isLater);
  return (
    <details className="ask-section" open={isOpen}>
      <summary>
        {section.title}{' '}
        <span className="ask-standing">
          {open > 0 ? `${String(open)} still to answer` : 'answered'}
        </span>
      </summary>
      {section.hint !== undefined && <p className="ask-hint">{section.hint}</p>}
      <Ask shown={asked} about={about} {...rest} />
    </details>
  );
}
