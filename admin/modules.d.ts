// Decap types its core alone. What the desk takes from its other packages is written down here.

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: {
    /** What `CMS.registerWidget` takes, with the widget's own name. */
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

declare module 'decap-cms-locales' {
  /** Decap's own words, by their key; groups within groups. */
  export const en: Record<string, unknown>;
}

declare module 'decap-cms-core/dist/esm/reducers/combinedReducer.js' {
  type Reduce<State> = (state: State, action: { type: string }) => State;
  export default function createRootReducer<State>(): Reduce<State>;
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  type Reduce<State> = (state: State, action: { type: string }) => State;
  export const store: { replaceReducer: <State>(reduce: Reduce<State>) => void };
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
