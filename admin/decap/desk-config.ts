import type { CmsBackend, CmsConfig } from 'decap-cms-core';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { listCollections } from '../form/list-collections.ts';
import { storyCollections } from '../form/story-collections.ts';

/** What differs between desks and between days. */
export interface DeskConfigOptions {
  backend: CmsBackend;
  /**
   * The content folder within the repository, as in `content`; empty if the repository is the
   * content folder.
   */
  contentDir: string;
  /** The address of the site, with its base path and a slash at the end. */
  siteUrl: string;
  /** Today. The lists of stories show what is due. */
  on: PlainDate;
}

/**
 * Makes Decap's whole configuration: the form, made from the schemas, and where drafts are kept.
 */
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
    // The browser encodes pictures again, so that a photograph's place and time stay out of git.
    media_processing: { enabled: true, strip_metadata: true, quality: 90 },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true },
    // The preview is beside the form, so the desk needs no preview from the host.
    show_preview_links: false,
    collections: [...storyCollections(folder, on), ...listCollections(folder)],
  };
  // Keys without a value are removed. Decap would save them as empty answers.
  return JSON.parse(JSON.stringify(config)) as CmsConfig;
}
