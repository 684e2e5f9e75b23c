import { useState } from 'react';
import type { FoundVersion, ReviewedVersion } from '../../../src/checks/story-for-lead.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { localServer } from '../../access/local-server.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { labelsFor } from '../../checklist/label-of.ts';
import { parseStoryFile } from '../../guards/saved-story.ts';
import { Change } from '../../lead/Changes.tsx';
import { compareStories } from '../../lead/story-diff.ts';
import { fieldWriter } from '../../lead/write-field.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';

const words = questionsWords.version.since;

interface ChangesSinceProps {
  /** The code of the version that somebody has read. */
  code: string;
  story: StoryFacts;
}

/**
 * What has changed since the version of a code, old beside new, field by field. The desk's server on
 * this machine finds the version; where there is no such server, nothing is offered.
 */
export function ChangesSince({ code, story }: ChangesSinceProps) {
  const [found, setFound] = useState<ReviewedVersion | 'unknown' | 'reading' | Error>();
  const draft = useDraft();
  const ask = localServer.get();
  if (!ask || draft?.slug === undefined) return null;
  const { collection, slug } = draft;
  const read = () => {
    setFound('reading');
    ask<FoundVersion>('versionByCode', { collection, slug, code }).then(
      ({ version }) => setFound(version ?? 'unknown'),
      (cause: unknown) => setFound(cause instanceof Error ? cause : new Error(String(cause))),
    );
  };
  return (
    <div role="status">
      {found === undefined && (
        <button type="button" className="ask-button" onClick={read}>
          {words.show}
        </button>
      )}
      {(found === 'reading' || found === 'unknown') && <p className="ask-hint">{words[found]}</p>}
      {found instanceof Error && <p className="ask-hint">{words.failed(found.message)}</p>}
      {typeof found === 'object' && !(found instanceof Error) && (
        <Compared version={found} story={story} />
      )}
    </div>
  );
}

function Compared({ version, story }: { version: ReviewedVersion; story: StoryFacts }) {
  const draft = useDraft();
  const changes = draft?.context
    ? compareStories(parseStoryFile(version.text), draft.data, version.files, {
        labelOf: labelsFor(draft.context),
        write: fieldWriter(story),
      })
    : [];
  return (
    <div className="lead">
      <p className="ask-hint">{words.from(writeDate(version.on))}</p>
      {changes.length === 0 && <p className="ask-hint">{words.none}</p>}
      {changes.map((change, index) => (
        // Two changes may have the same name, and the list is never sorted again.
        <Change key={`${String(index)} ${change.label}`} change={change} />
      ))}
    </div>
  );
}
