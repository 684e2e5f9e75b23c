import { useEffect, useRef } from 'react';
import type { LeftItem } from '../../checklist/judged-draft.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { stillOpen } from '../definitions/shown.ts';
import type { Group } from '../definitions/drafts.ts';
import { partOf } from '../definitions/part.ts';
import { standingOf } from '../definitions/say-no.ts';
import type { Shown } from '../definitions/shown.ts';

interface PersonSummaryProps {
  about: Group;
  asked: readonly Shown[];
  items: readonly LeftItem[];
  place: number;
  at: string;
  on: PlainDate;
  isNew: boolean;
}

/** What a folded person shows: their place and part, never their name, and how they stand. */
export function PersonSummary({ about, asked, items, place, at, on, isNew }: PersonSummaryProps) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) summary.current?.focus();
  }, [isNew]);
  const standing = wordsFor(about, asked, items, on);
  return (
    <summary ref={summary} data-path={at.slice(0, -1)}>
      <span className="ask-place">Person {place + 1}</span>{' '}
      {partOf(about)?.short ?? 'has no part yet'}
      {standing !== '' && (
        <>
          {' '}
          <span className="ask-standing">{standing}</span>
        </>
      )}
    </summary>
  );
}

function wordsFor(
  about: Group,
  asked: readonly Shown[],
  items: readonly LeftItem[],
  on: PlainDate,
): string {
  const standing = standingOf(about, on);
  if (standing === 'no') return 'has said no';
  const open = stillOpen(asked).length;
  if (open > 0) return `${String(open)} still to answer`;
  if (standing === 'to-be-asked') return 'to be asked again';
  return items.some(({ severity }) => severity === 'error') ? 'something to put right' : '';
}
