import type { PlainDate } from '../../src/story/plain-date.ts';
import { audienceUse, type Use } from '../../src/story/vocabulary.ts';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { writeDate, writeList } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import type { OpenPeriod } from './judged-draft.ts';

const { appearances } = checklistWords;

/** Shows where the story will appear, and until when; empty if the story would appear nowhere. */
export function PlannedAppearances({ open, on }: { open: readonly OpenPeriod[]; on: PlainDate }) {
  const planned = planAppearances(open, on);
  if (planned.length === 0) return null;
  return (
    <div className="checklist-appears">
      <h3>{appearances.title}</h3>
      {planned.map(({ where, when, also }) => (
        <div key={where}>
          <p>
            <strong>{where}</strong>, {when}.
          </p>
          {also.map((uses) => (
            <p key={uses}>{uses}</p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** A place where the story will appear, with its days. */
export interface PlannedAppearance {
  where: string;
  when: string;
  /** Sentences about the other uses there: one for each last day. */
  also: string[];
}

/**
 * Says where a story will appear once it is published. Libraries with the same dates share an
 * entry.
 */
export function planAppearances(open: readonly OpenPeriod[], on: PlainDate): PlannedAppearance[] {
  const groups = new Map<string, { uses: Use[]; when: string; also: string[] }>();
  for (const { audience, use, from, until } of open.filter(opensLibrary)) {
    const start = from > on ? appearances.from(writeDate(from)) : appearances.atOnce;
    const when = appearances.period(start, writeDate(until));
    const also = writeOtherUses(
      open.filter((other) => other.audience === audience && !isLibraryUse(other.use)),
      from,
    );
    const key = [when, ...also].join('\n');
    groups.set(key, { uses: [...(groups.get(key)?.uses ?? []), use], when, also });
  }
  return [...groups.values()].map(({ uses, when, also }) => ({
    where: capitalise(writeList(uses.map((use) => words.uses[use]))),
    when,
    also,
  }));
}

/**
 * Writes one sentence for each group of uses that have the same days.
 *
 * @param libraryFrom the first day in the library. A use that begins later says so
 */
function writeOtherUses(open: readonly OpenPeriod[], libraryFrom: PlainDate): string[] {
  const groups = Map.groupBy(open, ({ from, until }) => `${until} ${from}`);
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, periods]) => {
      const { from = libraryFrom, until = libraryFrom } = periods[0] ?? {};
      const uses = writeList(periods.map(({ use }) => words.uses[use]));
      return from > libraryFrom
        ? appearances.alsoFrom(writeDate(from), writeDate(until), uses)
        : appearances.also(writeDate(until), uses);
    });
}

/** Whether a use is the one that a story needs to be in the library of its audience. */
function opensLibrary({ audience, use }: OpenPeriod): boolean {
  return use === audienceUse[audience];
}

/**
 * Whether a use is the one that a story needs to be in the library of some audience. Such a use is
 * never listed as one of the other uses.
 */
function isLibraryUse(use: Use): boolean {
  return Object.values<Use>(audienceUse).includes(use);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
