import type { OpenUse } from '../consent/gate.ts';
import type { Beside } from '../story/beside.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import type { ShownPerson } from './publishable.ts';

/** What of a front matter readers may see; everything else stays behind. */
export function shown(
  front: FrontMatter,
  beside: Pick<Beside, 'transcript'>,
  uses: readonly OpenUse[],
) {
  const { title, summary, themes, contentNotes, evidence, principles, publishFrom, example } =
    front;
  const transcript = beside.transcript?.body;
  const { place, practiceModel, pullQuote, inBrief, discussion, image, recording } = front;
  // Written to be shown or printed, it is told where it may be shown or printed.
  const isTold = uses.some(({ use }) => use === 'presentation' || use === 'report');
  return {
    title,
    summary,
    themes,
    contentNotes: [...new Set(contentNotes)],
    evidence,
    principles,
    publishFrom,
    example,
    people: front.people.map(shownPerson),
    ...(place === undefined ? {} : { place }),
    ...(practiceModel === undefined ? {} : { practiceModel }),
    ...(pullQuote === undefined ? {} : { pullQuote }),
    ...(inBrief === undefined || !isTold ? {} : { inBrief }),
    ...(discussion === undefined ? {} : { discussion }),
    ...(image === undefined ? {} : { image }),
    ...(recording?.hostedAt === undefined || transcript === undefined
      ? {}
      : { recording: { hostedAt: recording.hostedAt, transcript } }),
  };
}

function shownPerson(person: FrontMatter['people'][number]): ShownPerson {
  const { part, description } = person;
  if (person.part === 'mentioned') return { part, description };
  return {
    part,
    description,
    naming: person.naming,
    ...(person.name === undefined ? {} : { name: person.name }),
  };
}
