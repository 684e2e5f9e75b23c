import { earliest, type PlainDate } from '../../story/plain-date.ts';
import type { Body } from '../../story/body/body-tree.ts';
import type { Pack, PackStep } from '../../story/schema/pack.ts';
import type { ListEntry } from '../content-list.ts';
import type { PublicStory } from '../public-story.ts';

/** One story of a pack that may be used for the pack, and its last day. */
export interface PublicPackStep extends PackStep {
  /** The last day on which the story may be used for the pack. */
  until: PlainDate;
}

/** A pack with only the stories that may be used for it today. Pages and exports get packs only in this form. */
export interface PublicPack extends Omit<Pack, 'path'> {
  id: string;
  /** The stories that may be used, in their order; at least one. */
  path: PublicPackStep[];
  /** The notes for the person who leads the session. */
  notes: Body;
  /** The minutes of the session: its rounds and the stories that are in it today. */
  minutes: number;
  /** The last day on which the whole pack may be used: the earliest last day of its stories. */
  until: PlainDate;
  /** The day on which the last of its stories leaves. */
  lastDay: PlainDate;
}

/** What public packs are made from: the packs of a library, and the stories that it shows. */
export interface PackSources {
  context: { packs: readonly ListEntry<Pack>[] };
  stories: readonly Pick<PublicStory, 'id' | 'uses'>[];
}

/**
 * Makes the packs that may be shown. A story without consent for the use of a pack is left out of the
 * pack, with its prompts. A pack without any story is not shown. The packs always follow from the
 * stories of the library, so a story that is held back later leaves them too.
 *
 * @returns the packs, sorted by id
 */
export function toPublicPacks({ context, stories }: PackSources): PublicPack[] {
  const shown = new Map(stories.map((story) => [story.id, story]));
  return context.packs.flatMap(({ id, data, body }) => {
    const path = data.path.flatMap((step) => {
      const open = shown.get(step.story)?.uses.find(({ use }) => use === data.use);
      return open ? [{ ...step, until: open.until }] : [];
    });
    const days = path.map((step) => step.until);
    const until = earliest(days);
    const lastDay = days.toSorted().at(-1);
    if (until === undefined || lastDay === undefined) return [];
    const { checkIn, closing } = data;
    const minutes = [checkIn, ...path, closing].reduce((sum, part) => sum + part.minutes, 0);
    return [{ ...data, id, path, notes: body, minutes, until, lastDay }];
  });
}
