import { z } from 'zod';
import { fingerprintPattern } from '../fingerprint/fingerprint-code.ts';
import { isPlainDate } from '../plain-date.ts';
import { storyIdPattern } from '../story-id.ts';

// zod compiles validators with `new Function` unless told not to, which the site's
// content security policy forbids in the editor.
z.config({ jitless: true });

/*
 * A message given to zod here is what the field should have been, as words that follow
 * "Write": `problems.ts` makes the issue of it.
 */

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const plainDate = z
  .string()
  .refine(isPlainDate, 'a day that exists, as year, month and day: 2026-05-01');

/**
 * Signs that nobody can see, some of which turn words around or end a file early; line breaks and
 * tabs are not among them.
 */
export const hiddenCharacters =
  /(?![\n\t\r])[\p{Cc}\p{Cs}\u180E\u200B\u2060-\u2064\u2066-\u206F\u202A-\u202E\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

/** Text of at most `most` characters, without hidden signs. Blank text is missing text. */
export const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine(
      (words) => !hiddenCharacters.test(words),
      'the words again, without the hidden characters in them',
    );

const wholeAddress = 'a whole web address that begins with https://';

/**
 * A host by its name, in plain letters: no number, no name of one machine, and none that other
 * alphabets (`xn--`) make look like somebody else's.
 */
export const plainHost =
  /^(?!(?:.*\.)?xn--)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** A web address that begins with `https://`. */
export const webAddress = z
  .url({ hostname: plainHost, error: wholeAddress, abort: true })
  // `https:a.org` leads into the library itself, and `https://a.org@b.org` not where it seems to.
  .regex(/^https:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i, wholeAddress);

/** A file lying beside the story: `./name.ext`. No folders, so that no path leads out. */
export const fileBeside = z
  .string()
  .max(120)
  .regex(
    /^\.\/(?!.*\.\.)[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u,
    'the name of a file beside the story, as in ./cover.jpg',
  );

/** A slug: the name of a theme, a practice model, a principle or a language entry. */
export const slug = z
  .string()
  .max(60)
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, as in edge-of-care',
  );

/** A consent form's version, the name of its file: `2026-01`. */
export const formVersion = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'a version of a consent form, as in "2026-01"');

/** A fingerprint as the reading copy prints it. */
export const fingerprintCode = z
  .string()
  .regex(
    fingerprintPattern,
    'the fingerprint as the reading copy prints it, as in 7F3K-Q2MX-9HTA-G',
  );

/** A story's id. */
export const storyId = z
  .string()
  .regex(storyIdPattern, 'six to twelve lower-case letters and digits from 2 to 9, as in k7m2qx');

/** A role, as in `participation worker`; never a name. */
export const role = text(80);
