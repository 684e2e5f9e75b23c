import type { Audience } from '../story/vocabulary.ts';

/**
 * A backend as Decap's configuration describes it. Decap's own type lacks two settings of Git
 * Gateway.
 */
export interface DeskBackend {
  name: 'proxy' | 'gitlab' | 'forgejo' | 'github' | 'git-gateway';
  /** The owner and name of the repository. */
  repo?: string;
  branch?: string;
  app_id?: string;
  auth_type?: 'pkce';
  /** The address of the git host, or the origin of its OAuth proxy. */
  base_url?: string;
  /** The path of the OAuth proxy below its origin. */
  auth_endpoint?: string;
  /** The address of the git host's API. */
  api_root?: string;
  /** The path of the desk's server on this machine. */
  proxy_url?: string;
  identity_url?: string;
  gateway_url?: string;
}

/** Where a desk keeps its work, as `DESK_BACKEND` and the variables that belong to it say. */
export interface Desk {
  backend: DeskBackend;
  /**
   * The content folder within the repository, such as `content`; empty if it is the whole
   * repository.
   */
  contentDir: string;
}

/**
 * The settings in which desks differ. The build writes them into the page, so that all desks share
 * one bundle.
 */
export interface DeskSettings extends Desk {
  /** Who the site beside the desk is for. */
  audience: Audience;
  /** The address of the site, with its base path and a slash at the end. */
  siteUrl: string;
  /** Paths of the site’s own stylesheets, for the preview. */
  styles: string[];
}
