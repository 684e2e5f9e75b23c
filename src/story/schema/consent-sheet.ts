import { z } from 'zod';
import { namings, uses } from '../vocabulary.ts';
import { formVersion, languageTag, text } from './fields.ts';

/**
 * What a person ticks on a printed consent form besides the uses: whether their face is seen and
 * their voice heard, how they are named, what the licence allows, whether they are named as the
 * maker, and that somebody may still guess who they are.
 */
export const ticksBesideUses = [
  'face',
  'voice',
  ...namings,
  'licence',
  'maker-named',
  'may-guess',
] as const;

/** Everything that a person ticks on a printed consent form. */
export const consentTicks = [...uses, ...ticksBesideUses] as const;
export type ConsentTick = (typeof consentTicks)[number];

/**
 * A consent form to print, in `consent-sheets/<id>.md`: a version of the form in one language, in
 * its own or in easier words, with what is ticked and signed. In its text, `[form]` alone in a
 * paragraph stands for the words of the form. Everything that people sign stands in
 * these files and in the form itself, so that a change of any word is a change of a file.
 */
export const consentSheet = z.strictObject({
  /** The version of the consent form. */
  form: formVersion,
  /** The language of the sheet. Default: British English, the language of the forms. */
  language: languageTag.default('en-GB'),
  /** Whether the sheet is in easier words. Default: false. */
  easyRead: z.boolean().default(false),
  /** The title at the head of the sheet. */
  title: text(90),
  /** What stands above the boxes, such as that a line without a tick is a no. */
  ask: text(400),
  /** The word above the boxes for a yes. */
  yes: text(20),
  /** The word above the boxes for a no. */
  no: text(20),
  /** The words above the places for an earlier last day of a use. */
  until: text(60),
  /** What is ticked, in groups. */
  groups: z
    .array(
      z.strictObject({
        /** The heading of the group. */
        heading: text(90),
        ticks: z
          .array(
            z.strictObject({
              /** What the tick is about. */
              of: z.enum(consentTicks),
              /** The words beside the box. */
              says: text(300),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  /** The lines at the end, for names, marks and days. `[…]` is a line to write on. */
  sign: z.array(text(200)).min(1),
});
export type ConsentSheet = z.infer<typeof consentSheet>;
