import type { CmsBackend, CmsConfig } from 'decap-cms-core';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { listCollections } from '../form/list-collections.ts';
import { storyCollections } from '../form/story-collections.ts';

/** What differs between desks and between days. */
export interface DeskConfigOptions {
  backend: CmsBackend;
  /** The content folder within the repository, as in `content`; empty if the repository is it. */
  contentDir: string;
  /** The address of the site, with its base path and a slash at the end. */
  siteUrl: string;
  /** Today, because lists show what is due. */
  on: PlainDate;
}

/** Makes Decap's whole configuration: the form, made from the schemas, and where drafts are kept. */
export function deskConfig({ backend, contentDir, siteUrl, on }: DeskConfigOptions): CmsConfig {
  const folder = contentDir === '' ? '' : `${contentDir}/`;
  const config = {
    backend,
    load_config_file: false,
    publish_mode: 'editorial_workflow',
    locale: 'en_GB',
    site_url: siteUrl,
    // Uploads are stored beside their entries. Decap's media page shows this folder.
    media_folder: `${folder}media`,
    // Pictures are encoded again in the browser, so that place and time of a photograph stay out of git.
    media_processing: { enabled: true, strip_metadata: true, quality: 90 },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true },
    // The preview is beside the form, so no host is asked for one.
    show_preview_links: false,
    collections: [...storyCollections(folder, on), ...listCollections(folder)],
  };
  // Decap would save a key that is undefined as an empty answer.
  return JSON.parse(JSON.stringify(config)) as CmsConfig;
}
