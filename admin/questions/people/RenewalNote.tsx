import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { writeDate, writeList } from '../../../src/words/dates.ts';
import { words } from '../../../src/words/index.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { findStatedRenewal } from '../definitions/renewals.ts';

const { renewal } = questionsWords;

/** Says that a person renews an earlier release, and which uses wait all the same. */
export function RenewalNote({ about }: { about: FieldGroup }) {
  const stated = findStatedRenewal(about);
  if (!stated) return null;
  const { renewedOn, newUses, newFrom } = stated;
  return (
    <p className="ask-hint" role="status">
      {renewal.continues(writeDate(renewedOn))}
      {newUses.length > 0 &&
        ` ${renewal.newUses(writeList(newUses.map((use) => words.uses[use])), writeDate(newFrom))}`}
    </p>
  );
}
