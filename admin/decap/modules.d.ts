// Decap has types for the public part of its core only. This file types the other parts that the
// desk uses.

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: {
    /** Makes the argument of `CMS.registerWidget`, with the widget's own name. */
    Widget: (options?: Partial<CmsWidgetParam>) => CmsWidgetParam;
  };
  export default widget;
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: unknown;
}

declare module 'decap-cms-backend-git-gateway' {
  export const GitGatewayBackend: unknown;
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: unknown;
}

declare module 'decap-cms-core/dist/esm/components/Editor/Editor.js' {
  import type { ComponentType } from 'react';

  /** The parts of Decap's editor that keep backups of unsaved work. */
  export interface DecapEditor {
    props: {
      collection: { get: (key: 'name') => unknown };
      slug: string;
      newEntry: boolean;
      deleteLocalBackup: (collection: unknown, slug: string) => Promise<unknown>;
    };
    /** Writes the backup a moment after a change. */
    createBackup: { flush: () => void; cancel: () => void };
    deleteBackup: () => void;
    componentDidMount: () => void;
    componentWillUnmount: () => void;
    unlisten: () => void;
  }
  export const Editor: { prototype: DecapEditor };
  const Connected: ComponentType<object>;
  export default Connected;
}

declare module 'decap-cms-core/dist/esm/components/App/Header.js' {
  import type { ComponentType } from 'react';

  const Header: ComponentType<Record<string, unknown>>;
  export default Header;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  /** Makes a thunk that publishes a draft. */
  export function publishUnpublishedEntry(collection: string, slug: string): () => Promise<unknown>;
}

declare module 'decap-cms-core/dist/esm/routing/history.js' {
  export const history: {
    location: object;
    createHref: (location: object) => string;
    listen: (listener: () => void) => () => void;
  };
}

declare module 'decap-cms-lib-util' {
  /** An error of a backend, with the HTTP status that Decap looks at. */
  export const APIError: new (message: string, status: number, api: string) => Error;
  /** The message of a commit that merges a draft. */
  export const MERGE_COMMIT_MESSAGE: string;
  /** The browser's store, which holds the backups. */
  export const localForage: {
    getItem: (key: string) => Promise<unknown>;
    setItem: (key: string, value: unknown) => Promise<unknown>;
  };
  export const unsentRequest: {
    fetchWithTimeout: (address: string, init: RequestInit) => Promise<Response>;
    performRequest: (request: object) => Promise<Response>;
    withHeaders: <Request extends object>(
      headers: Record<string, string>,
      request: Request,
    ) => Request;
  };
}

declare module 'decap-cms-lib-auth' {
  interface Tokens {
    token: string;
    refresh_token?: string;
  }
  /** Signs in from the page itself, without a secret. */
  export const PkceAuthenticator: new (settings: Record<string, string | undefined>) => {
    refresh: (tokens: { refresh_token: string }) => Promise<Tokens>;
  };
}

declare module 'decap-cms-ui-default/dist/esm/Icon/icons.js' {
  /** Decap's icons by name. */
  const icons: Record<string, unknown>;
  export default icons;
}

declare module 'decap-cms-locales' {
  /** Decap's own words by key, in nested groups. */
  export const en: Record<string, unknown>;
}

declare module 'decap-cms-core/dist/esm/reducers/combinedReducer.js' {
  type Reduce<State> = (state: State, action: { type: string }) => State;
  export default function createRootReducer<State>(): Reduce<State>;
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  type Reduce<State> = (state: State, action: { type: string }) => State;
  export const store: {
    getState: () => unknown;
    /** Calls the listener after every action. Returns a function that ends the calls. */
    subscribe: (listener: () => void) => () => void;
    dispatch: {
      <Result>(thunk: (...args: never[]) => Result): Result;
      (action: { type: string }): unknown;
    };
    replaceReducer: <State>(reduce: Reduce<State>) => void;
  };
}

declare module 'decap-cms-core/dist/esm/actions/media.js' {
  interface Asset {
    /** The collection and the entry that the file belongs to: maps of Immutable.js. */
    collection: unknown;
    entry: unknown;
    path: string;
  }
  /** Makes a thunk that returns the file, or an empty picture while the file is being fetched. */
  export function getAsset(asset: Asset): () => { path: string; url: string };
}

declare module 'pluralize/pluralize.js' {
  type Pluralize = (word: string, count?: number) => string;
  const bundled: Pluralize | { pluralize: Pluralize };
  export default bundled;
}

declare module '*?url' {
  const address: string;
  export default address;
}
