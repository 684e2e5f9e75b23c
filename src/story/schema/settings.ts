import { z } from 'zod';
import { sharedNameAnswers } from '../vocabulary.ts';
import { fileBeside, plainHost, text, webAddress } from './fields.ts';

/** A way for storytellers to reach someone. */
const contactRoute = z.strictObject({
  /** Who answers: a role or a team, never a name. */
  label: text(80),
  /** Phone number, as people dial it. Default: none. */
  phone: text(40).optional(),
  /** Email address of a team. Default: none. */
  email: z.email({ error: 'an email address' }).optional(),
  /** Postal address or place to drop in. Default: none. */
  address: text(240).optional(),
  /** True where they are outside the storyteller's social worker's team. Default: false. */
  independent: z.boolean().default(false),
});

/** A service anyone can turn to after reading. */
const supportLine = z.strictObject({
  /** Its name. */
  name: text(80),
  /** Whom it is for and when it answers. */
  about: text(240),
  /** Phone number. Default: none. */
  phone: text(40).optional(),
  /** Its website. Default: none. */
  url: webAddress.optional(),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #7a3e5c');

/** An organisation's settings, `library.yaml`. A broken file means these defaults and an issue. */
export const settings = z.strictObject({
  /** The organisation whose library this is. Default: a plain stand-in. */
  organisation: text(80).default('Our organisation'),
  /** The library's name. Default: `Stories of Success`. */
  name: text(60).default('Stories of Success'),
  /** How storytellers reach someone; one should be outside their social worker. Default: none. */
  contacts: z.array(contactRoute).default([]),
  /** Support lines shown beside stories. Default: none. */
  supportLines: z.array(supportLine).default([]),
  /** Lawful basis under UK GDPR, Article 6, in words. Default: not said. */
  lawfulBasis: text(400).optional(),
  /** Condition for special-category data under UK GDPR, Article 9, in words. Default: not said. */
  specialCategoryCondition: text(400).optional(),
  /** Where the organisation's privacy notice stands. Default: none. */
  privacyNotice: webAddress.optional(),
  /** Where copies can be checked for good, printed on every copy. Default: `/check/` of this library. */
  checkUrl: webAddress.optional(),
  /** How many months a safeguarding review lasts. Default: 12. */
  recheckMonths: z.number().int().min(1).max(36).default(12),
  /** The organisation's own look, where it replaces the library's. Default: the library's own. */
  brand: z
    .strictObject({
      /** The accent colour, six hexadecimal digits. Default: the library's own. */
      accent: colour.optional(),
      /** The logo for the head of every page, a picture beside `library.yaml`. Default: the library's mark. */
      logo: fileBeside.optional(),
      /** The font of headings and quotations, as WOFF2 beside `library.yaml`. Default: the library's own. */
      font: fileBeside.optional(),
    })
    .default({}),
  /**
   * Names of places, services and other things that stories may hold without a question, such as
   * those of teams, buildings and projects. Default: none.
   */
  names: z
    .array(
      z.strictObject({
        /** The name: one word or several. */
        word: text(80),
        /** What it is. A person's name is answered in each story. */
        is: z.enum(sharedNameAnswers),
      }),
    )
    .default([]),
  /** Hosts that recordings may be played from. Default: none. */
  embedHosts: z.array(z.string().regex(plainHost, 'a host, as in video.example.org')).default([]),
  /** Where *Exit this page* leads: a page that tells nothing. Default: a weather page. */
  exitTo: webAddress.default('https://www.bbc.co.uk/weather'),
  /** Words of the site an organisation changes. Default: the library's own. */
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

/** The settings of a library that has none. */
export const defaultSettings: Settings = settings.parse({});
