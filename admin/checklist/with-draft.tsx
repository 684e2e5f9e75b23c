import { useEffect, type ComponentType } from 'react';
import type { Following } from './follow-draft.ts';

interface DecapEntry {
  get: (key: 'data' | 'slug') => unknown;
}

/** What Decap hands to every control, as far as it is needed here. */
interface ControlProps {
  collection: { get: (key: 'name') => string };
  /** The whole entry as it is at this moment. */
  getEntry: () => DecapEntry | undefined;
  getAsset: (path: string) => { url: string; path: string };
}

/** How often the form is looked at, in milliseconds. */
const often = 150;

/**
 * Makes a control of the form tell what is open in the form, whichever field changes. Decap renders
 * a control anew only when its own value changes, and tells nobody of the others; but it may be
 * asked at any time, and gives the same object until something has changed.
 */
export function withDraft<Props extends ControlProps>(
  Control: ComponentType<Props>,
  { changed, closed }: Following,
): ComponentType<Props> {
  return function WithDraft(props: Props) {
    const { collection, getEntry, getAsset } = props;
    useEffect(() => {
      let told: DecapEntry | undefined;
      const look = () => {
        const entry = getEntry();
        if (!entry || entry === told) return;
        told = entry;
        const slug = entry.get('slug');
        changed(
          {
            collection: collection.get('name'),
            slug: typeof slug === 'string' && slug !== '' ? slug : undefined,
            data: plain(entry.get('data')),
          },
          (src) => addressOf(getAsset(src)),
        );
      };
      look();
      const timer = setInterval(look, often);
      return () => clearInterval(timer);
    }, [collection, getEntry, getAsset]);
    useEffect(() => closed, []);
    return <Control {...props} />;
  };
}

/** Decap answers with an empty picture of this name until the one asked for has arrived. */
const notYet = 'empty.svg';

function addressOf({ url, path }: { url: string; path: string }): string | undefined {
  return path === notYet ? undefined : url;
}

function plain(data: unknown): Record<string, unknown> {
  const { toJS } = (data ?? {}) as { toJS?: () => Record<string, unknown> };
  return toJS?.call(data) ?? {};
}
