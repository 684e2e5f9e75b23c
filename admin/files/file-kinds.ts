import { frontMatter } from '../../src/story/schema/front-matter.ts';
import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  theme,
} from '../../src/story/schema/list-entries.ts';
import { consentSheet } from '../../src/story/schema/consent-sheet.ts';
import { gatheringSheet } from '../../src/story/schema/gathering-sheet.ts';
import { pack } from '../../src/story/schema/pack.ts';
import { told } from '../../src/story/schema/told.ts';
import { settings } from '../../src/story/schema/settings.ts';
import type { FileKind } from './entry-file.ts';

/** A kind of file, with the properties that Decap needs. */
export interface FormatKind extends FileKind {
  extension: 'mdx' | 'md' | 'yaml';
  /** The field that names an entry in lists. */
  shownBy: string;
}

/** Every kind of file that the desk opens, by Decap's name of its format. */
export const fileKinds = {
  story: { schema: frontMatter, hasBody: true, extension: 'mdx', shownBy: 'title' },
  theme: { schema: theme, hasBody: false, extension: 'yaml', shownBy: 'name' },
  'practice-model': { schema: practiceModel, hasBody: false, extension: 'yaml', shownBy: 'name' },
  principle: { schema: principle, hasBody: true, extension: 'md', shownBy: 'name' },
  'consent-form': { schema: consentForm, hasBody: true, extension: 'mdx', shownBy: 'title' },
  'consent-sheet': { schema: consentSheet, hasBody: true, extension: 'md', shownBy: 'title' },
  'language-entry': { schema: languageEntry, hasBody: false, extension: 'yaml', shownBy: 'term' },
  pack: { schema: pack, hasBody: true, extension: 'mdx', shownBy: 'title' },
  'gathering-sheet': {
    schema: gatheringSheet,
    hasBody: true,
    extension: 'md',
    shownBy: 'title',
  },
  told: { schema: told, hasBody: false, extension: 'yaml', shownBy: 'id' },
  settings: { schema: settings, hasBody: false, extension: 'yaml', shownBy: 'organisation' },
} as const satisfies Record<string, FormatKind>;

/** Decap's name of a format. */
export type FormatName = keyof typeof fileKinds;
