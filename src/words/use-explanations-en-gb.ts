import { audienceUse, type Use } from '../story/vocabulary.ts';

/** Explains each use to somebody who is asked to allow it. */
export const useExplanations = {
  website: 'Anyone in the world can read it on our website, and find it by searching.',
  'staff-library': 'People who work for us or with us can read it on pages of their own.',
  presentation: 'Someone may show it on a screen or read it out at a meeting or an event.',
  report: 'We may put it in something we write, such as a report to councillors.',
  recruitment: 'We may show it to people who are thinking of coming to work with us.',
  induction: 'People in their first weeks with us may read it and talk about it.',
  learning: 'We may use it in training, and print it for people to take away.',
  'social-media':
    'We may put a piece of it, with a link, on sites like the ones you and your friends use.',
  'partner-sites': 'Other organisations we work with may show it on their own websites.',
  press:
    'We may give it to a newspaper, a radio station or a television programme. They choose which part they use. They may keep it for good.',
} as const satisfies Record<Use, string>;

/** Explains what the audience of each library misses without the use that the library needs. */
export const libraryUseNotes: Partial<Record<Use, string>> = {
  [audienceUse.public]: 'Without this, the public sees nothing of the story.',
  [audienceUse.staff]: 'Without this, staff see nothing of the story.',
};
