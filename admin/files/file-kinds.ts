import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  theme,
} from '../../src/story/schema/lists.ts';
import { settings } from '../../src/story/schema/settings.ts';
import type { FileKind } from './entry-file.ts';
import { storyFile } from './story-file.ts';

/** A kind of file with what Decap has to know of it. */
export interface FormatKind extends FileKind {
  extension: 'mdx' | 'md' | 'yaml';
  /** The field that lists show an entry by. */
  shownBy: string;
}

/** Every kind of file the desk opens, by the name Decap knows its format by. */
export const fileKinds = {
  story: { ...storyFile, extension: 'mdx', shownBy: 'title' },
  theme: { schema: theme, hasBody: false, extension: 'yaml', shownBy: 'name' },
  'practice-model': { schema: practiceModel, hasBody: false, extension: 'yaml', shownBy: 'name' },
  principle: { schema: principle, hasBody: true, extension: 'md', shownBy: 'name' },
  'consent-form': { schema: consentForm, hasBody: true, extension: 'mdx', shownBy: 'title' },
  'language-entry': { schema: languageEntry, hasBody: false, extension: 'yaml', shownBy: 'term' },
  settings: { schema: settings, hasBody: false, extension: 'yaml', shownBy: 'organisation' },
} as const satisfies Record<string, FormatKind>;

export type FormatName = keyof typeof fileKinds;
