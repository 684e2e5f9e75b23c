import { z } from 'zod';
import { fingerprintPattern } from '../fingerprint/fingerprint-code.ts';
import { isPlainDate } from '../plain-date.ts';
import { storyIdPattern } from '../story-id.ts';

// By default, zod compiles validators with `new Function`. The content security policy forbids that
// in the editor.
z.config({ jitless: true });

/*
 * A message given to zod here says what the field should be. `explain-misfit.ts` writes it into a
 * hint after the word "Write".
 */

/** A day that exists in the calendar, as `YYYY-MM-DD`. */
export const plainDate = z
  .string()
  .refine(isPlainDate, 'a day that exists, as year, month and day: 2026-05-01');

/**
 * Characters that nobody can see, except line breaks and tabs. Some of them reverse the order of
 * words or end a file early. Tag characters are allowed in the flags of England, Scotland and Wales.
 */
export const hiddenCharacters =
  /(?![\n\t\r])[\p{Cc}\p{Cs}\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2060-\u2064\u2066-\u206F\u202A-\u202E\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF]|(?<!\u{1F3F4}[\u{E0061}-\u{E007A}]{0,6})[\u{E0000}-\u{E007F}]/u;
const visibleCharacter = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Text without hidden characters, of at most `maximum` characters. Blank text counts as missing.
 */
export const text = (maximum: number) =>
  z
    .string()
    .min(1)
    .max(maximum)
    .refine(
      (words) => !hiddenCharacters.test(words),
      'the words again, without the hidden characters in them',
    )
    .refine(
      (words) => words.trim() === '' || visibleCharacter.test(words),
      'words that readers can see',
    );

const wholeAddress = 'a whole web address that begins with https://';

/**
 * A host name in plain letters. An IP address and a name without a full stop do not match. Names in
 * other alphabets (`xn--`) do not match either, since they can look like somebody else's name.
 */
export const plainHost =
  /^(?!(?:.*\.)?xn--)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** A web address that begins with `https://`. */
export const webAddress = z
  .url({ hostname: plainHost, error: wholeAddress, abort: true })
  // `https:a.org` would lead into the library, and `https://a.org@b.org` leads to b.org.
  .regex(/^https:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i, { error: wholeAddress, abort: true })
  .refine((address) => !hiddenCharacters.test(address), wholeAddress);

const nameOfFile = 'the name of a file beside the story, as in ./cover.jpg';

/** The name of a file beside the story: `./name.ext`. A path into or out of a folder is refused. */
export const fileBeside = z
  .string()
  .max(120)
  .regex(/^\.\/(?!.*\.\.)[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, { error: nameOfFile, abort: true })
  .refine((name) => !hiddenCharacters.test(name), nameOfFile);

/** A slug: the name of a theme, a practice model, a principle or a language entry. */
export const slug = z
  .string()
  .max(60)
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, as in edge-of-care',
  );

/** The version of a consent form, which is also the name of its file: `2026-01`. */
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

/** A language, as BCP 47 writes it: `en-GB`, `cy`, `pa-Guru`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'a language as its code, as in cy or en-GB');

/** A story's id. */
export const storyId = z
  .string()
  .regex(storyIdPattern, 'six to twelve lower-case letters and digits from 2 to 9, as in k7m2qx');

/** An opaque reference in the organisation's register, such as `SOS-2026-014`. */
export const recordReference = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/, 'the reference in the register, as in SOS-2026-014');

/** A role, as in `participation worker`; never a name. */
export const role = text(80);
