import { z } from 'zod';
import { sharedNameAnswers } from '../vocabulary.ts';
import { fileBeside, plainHost, text, webAddress } from './fields.ts';

/** A way for storytellers to reach someone. */
const contactRoute = z.strictObject({
  /** Who answers: a role or a team, never a name. */
  label: text(80),
  /** The phone number, as people dial it. Default: none. */
  phone: text(40).optional(),
  /** Whether the phone takes text messages. Default: false. */
  texts: z.boolean().default(false),
  /** The email address of a team. Default: none. */
  email: z.email({ error: 'an email address' }).optional(),
  /** The postal address, or a place to drop in. Default: none. */
  address: text(240).optional(),
  /** When somebody answers, as in `Monday to Friday, 9 to 5`. Default: not said. */
  answers: text(120).optional(),
  /** Whether the contact is outside the team of the storyteller's social worker. Default: false. */
  independent: z.boolean().default(false),
});

/** A service that readers can turn to. */
const supportLine = z.strictObject({
  /** The name of the service. */
  name: text(80),
  /** Whom the service is for, and when it answers. */
  about: text(240),
  /** The phone number. Default: none. */
  phone: text(40).optional(),
  /** The website. Default: none. */
  url: webAddress.optional(),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #7a3e5c');

/** An organisation's settings, in `library.yaml`. For a broken file the defaults apply. */
export const settings = z.strictObject({
  /** The organisation whose library this is. Default: `Our organisation`. */
  organisation: text(80).default('Our organisation'),
  /** The library's name. Default: `Stories of Success`. */
  name: text(60).default('Stories of Success'),
  /**
   * How storytellers reach the organisation; one contact should be `independent`. Default: none.
   */
  contacts: z.array(contactRoute).default([]),
  /**
   * What happens with a no that arrives at night, at the weekend or on a holiday: it is done first on
   * the next working day, or by somebody who is on call. Receipts say so. Default: `next-morning`.
   */
  outOfHours: z.enum(['next-morning', 'on-call']).default('next-morning'),
  /** Support lines shown beside stories. Default: none. */
  supportLines: z.array(supportLine).default([]),
  /** The lawful basis under UK GDPR, Article 6, in words. Default: not said. */
  lawfulBasis: text(400).optional(),
  /**
   * The condition for special-category data under UK GDPR, Article 9, in words. Default: not said.
   */
  specialCategoryCondition: text(400).optional(),
  /** The address of the organisation's privacy notice. Default: none. */
  privacyNotice: webAddress.optional(),
  /**
   * The permanent address, printed on every copy, at which copies are checked; at most 200
   * characters, so that a QR code can contain it. Default: `/check/`.
   */
  checkUrl: webAddress.max(200).optional(),
  /** How many months a safeguarding review lasts. Default: 12. */
  recheckMonths: z.number().int().min(1).max(36).default(12),
  /** The organisation's colour, logo and font. Default: the library's own. */
  brand: z
    .strictObject({
      /** The accent colour, six hexadecimal digits. Default: the library's own. */
      accent: colour.optional(),
      /**
       * The logo in the header of every page, beside `library.yaml`. Default: the library's mark.
       */
      logo: fileBeside.optional(),
      /**
       * The WOFF2 font of headings and quotations, beside `library.yaml`. Default: the library's.
       */
      font: fileBeside.optional(),
    })
    .default({}),
  /**
   * Names of places, services and other things, such as teams, buildings and projects. Stories may
   * contain them without a question. Default: none.
   */
  names: z
    .array(
      z.strictObject({
        /** The name: one word or several. */
        word: text(80),
        /** What the name stands for. A person's name is answered in each story instead. */
        is: z.enum(sharedNameAnswers),
      }),
    )
    .default([]),
  /** Hosts that recordings may be played from. Default: none. */
  embedHosts: z.array(z.string().regex(plainHost, 'a host, as in video.example.org')).default([]),
  /** Where *Exit this page* leads: a page that reveals nothing. Default: a weather page. */
  exitTo: webAddress.default('https://www.bbc.co.uk/weather'),
  /**
   * Whether crawlers may collect the stories for artificial intelligence. Nobody agrees to that by
   * agreeing to a website. Default: false.
   */
  aiMayCollect: z.boolean().default(false),
  /** Words of the site that the organisation replaces. Default: the library's own. */
  words: z
    .strictObject({
      /** The sentence under the library's name on the home page. */
      welcome: text(300).optional(),
      /** The promise to storytellers on the home page. */
      promise: text(600).optional(),
    })
    .default({}),
});
export type Settings = z.infer<typeof settings>;

/** The settings of a library without `library.yaml`. */
export const defaultSettings: Settings = settings.parse({});
