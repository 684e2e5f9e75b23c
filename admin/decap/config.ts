import type { CmsBackend, CmsConfig } from 'decap-cms-core';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { listCollections } from '../form/list-collections.ts';
import { storyCollections } from '../form/story-collections.ts';

/** What differs from desk to desk, and from day to day. */
export interface DeskNeeds {
  backend: CmsBackend;
  /** The content folder within the repository, as in `content`; empty where it is the repository. */
  contentDir: string;
  /** The address of the site, with its base path and a slash at the end. */
  siteUrl: string;
  /** Today: lists say what is due. */
  on: PlainDate;
}

/** Decap's whole configuration: the form, made from the schemas, and where the work is kept. */
export function deskConfig({ backend, contentDir, siteUrl, on }: DeskNeeds): CmsConfig {
  const folder = contentDir === '' ? '' : `${contentDir}/`;
  const config = {
    backend,
    load_config_file: false,
    publish_mode: 'editorial_workflow',
    locale: 'en_GB',
    site_url: siteUrl,
    // Every upload lies beside its entry; this is what Decap's own media page shows.
    media_folder: `${folder}media`,
    // Pictures are encoded anew in the browser, so that where and when they were taken stays out of git.
    media_processing: { enabled: true, strip_metadata: true, quality: 90 },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true },
    // The preview stands beside the form, and no host is asked for another.
    show_preview_links: false,
    collections: [...storyCollections(folder, on), ...listCollections(folder)],
  };
  // A key that is undefined would be saved as an empty answer.
  return JSON.parse(JSON.stringify(config)) as CmsConfig;
}
