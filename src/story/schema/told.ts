import { z } from 'zod';
import { uses } from '../vocabulary.ts';
import { fingerprintCode, plainDate, role, storyId, text } from './fields.ts';

/** One time that a story was used, and what came of it. */
export const toldUse = z.strictObject({
  /** The day on which it was used. */
  on: plainDate,
  /** The use that it was put to. */
  use: z.enum(uses),
  /** Where it was shown, as in `Foster carers’ evening`. Readers see it beside what changed. */
  where: text(120),
  /** To whom, as in `foster carers`. Readers see it beside what changed. */
  to: text(120),
  /** How many people saw or heard it, about. Default: not counted. */
  people: z.number().int().min(1).max(1_000_000).optional(),
  /** What changed because of it, in a sentence or two. Default: nothing is known yet. */
  changed: text(400).optional(),
  /** The day on which the storyteller was told of it. Default: not yet. */
  toldOn: plainDate.optional(),
  /** Who noted it, and so has a copy: a role or a team, never a name. They are rung after a no. */
  notedBy: role,
  /** How to reach them: a work telephone number or the address of a team. Never shown. */
  reach: text(120),
});

/** What came of a story, in `told/<id>.yaml`. Deleted with the story. */
export const told = z.strictObject({
  /** The story's id, and the name of the file. */
  id: storyId,
  /** Each time the story was used, and what came of it. */
  shown: z.array(toldUse).min(1).max(200),
  /**
   * The storyteller's wish that readers see what changed, and the lead's review of these words.
   * Default: readers do not see it.
   */
  onPage: z
    .strictObject({
      /** The day on which the storyteller said that they would like readers to see it. */
      wishedOn: plainDate,
      /** The day on which the safeguarding lead reviewed the words; not in the future. */
      reviewedOn: plainDate,
      /** The fingerprint of the words that were reviewed. `npm run told -- <id>` prints it. */
      wordsFingerprint: fingerprintCode,
    })
    .optional(),
});
export type Told = z.infer<typeof told>;
export type ToldUse = z.infer<typeof toldUse>;

/** What readers see of a use that changed something. */
export type PublicToldUse = Pick<ToldUse, 'on' | 'where' | 'to' | 'people'> & { changed: string };

/** Returns the uses of which readers may see something, the latest first. */
export function publicToldUses({ shown }: Told): PublicToldUse[] {
  return shown
    .flatMap(({ on, where, to, people, changed }) =>
      changed === undefined
        ? []
        : [{ on, where, to, changed, ...(people === undefined ? {} : { people }) }],
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
