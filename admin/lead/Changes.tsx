import { useMemo } from 'react';
import { writeDate } from '../../src/words/dates.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { labelsFor } from '../checklist/label-of.ts';
import { parseStoryFile } from '../guards/saved-story.ts';
import type { LoadedStory } from './load-story.ts';
import { compareStories } from './story-diff.ts';
import type { ShownChange } from './text-diff.ts';
import type { DiffPart } from './word-diff.ts';
import { reviewDay } from './review-press.ts';
import { fieldWriter } from './write-field.ts';

const { changes: words } = leadWords;

/** What has changed since the last review: old beside new, answer by answer and paragraph by paragraph. */
export function Changes({ story }: { story: LoadedStory }) {
  const { record, saved, facts, context } = story;
  const { reviewed } = record;
  const before = useMemo(() => parseStoryFile(reviewed?.text ?? ''), [reviewed]);
  const changes = useMemo(
    () =>
      reviewed
        ? compareStories(before, saved.draft.data, reviewed.files, {
            labelOf: labelsFor(context),
            write: fieldWriter(facts),
          })
        : [],
    [before, reviewed, saved, context, facts],
  );
  if (!reviewed) return <p>{words.neverReviewed}</p>;
  return (
    <>
      <p>
        {changes.length === 0
          ? words.none
          : words.since(writeDate(reviewDay(before) ?? reviewed.on))}
      </p>
      {changes.map((change, index) => (
        // Two changes may have the same name, and the list is never sorted again.
        <Change key={`${String(index)} ${change.label}`} change={change} />
      ))}
    </>
  );
}

/** One change: old beside new. */
export function Change({ change: { label, before, after } }: { change: ShownChange }) {
  return (
    <div className="lead-change">
      <h3>{label}</h3>
      <div className="lead-sides">
        <Side title={words.before} parts={before} Mark="del" />
        <Side title={words.after} parts={after} Mark="ins" />
      </div>
    </div>
  );
}

interface SideProps {
  title: string;
  parts: readonly DiffPart[] | undefined;
  Mark: 'del' | 'ins';
}

function Side({ title, parts, Mark }: SideProps) {
  return (
    <div className="lead-side">
      <p className="lead-when">{title}</p>
      {parts ? (
        <p className="lead-text" dir="auto">
          {parts.map(({ text, isChanged }, index) =>
            isChanged ? <Mark key={String(index)}>{text}</Mark> : text,
          )}
        </p>
      ) : (
        <p className="lead-none">{words.nothing}</p>
      )}
    </div>
  );
}
