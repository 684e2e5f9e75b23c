import type { CmsBackend } from 'decap-cms-core';

/** A backend as Decap is told of it; two settings of Git Gateway’s are missing from its own type. */
export type DeskBackend = CmsBackend & { identity_url?: string; gateway_url?: string };

/** What differs from desk to desk. The build writes it into the page, so one bundle serves them all. */
export interface DeskSettings {
  backend: DeskBackend;
  /** The content folder within the repository, as in `content`; empty where it is the repository. */
  contentDir: string;
  /** The address of the site, with its base path and a slash at the end. */
  siteUrl: string;
  /** Paths of the site’s own stylesheets, for the preview. */
  styles: string[];
}

/** Reads the settings that the build wrote into the page. */
export function readSettings(page: Document): DeskSettings {
  const { content } = page.querySelector<HTMLMetaElement>('meta[name="desk"]') ?? {};
  return JSON.parse(content ?? '') as DeskSettings;
}
