import type { CmsCollection, CmsConfig } from 'decap-cms-core';
import { kinds } from '../src/story/vocabulary.ts';
import type { DeskSettings } from './settings.ts';

/** Decap's whole configuration. */
export function deskConfig({ backend, contentDir, siteUrl }: DeskSettings): CmsConfig {
  const folder = contentDir === '' ? '' : `${contentDir}/`;
  return {
    backend,
    load_config_file: false,
    publish_mode: 'editorial_workflow',
    site_url: siteUrl,
    show_preview_links: false,
    media_folder: `${folder}media`,
    collections: kinds.map((kind): CmsCollection => ({
      name: kind,
      label: kind,
      folder: `${folder}stories/${kind}`,
      path: '{{slug}}/index',
      slug: '{{fields.id}}',
      identifier_field: 'title',
      extension: 'mdx',
      format: 'story',
      create: true,
      delete: false,
      fields: [
        { name: 'id', label: 'Id', widget: 'string' },
        { name: 'title', label: 'Title', widget: 'string' },
        { name: 'source', label: 'Source', widget: 'text' },
      ],
    })),
  };
}
