import { useEffect, type ComponentType } from 'react';
import { useSelector } from 'react-redux';
import type { Following } from './follow-draft.ts';

/** The part of Decap's own state that says what is open in the form. */
interface DecapState {
  entryDraft: { get: (key: 'entry') => DecapEntry | undefined };
  /** Changes when a picture has arrived. */
  medias: unknown;
}

interface DecapEntry {
  get: (key: 'data' | 'slug') => unknown;
}

/** What Decap hands to every control, as far as it is needed here. */
interface ControlProps {
  collection: { get: (key: 'name') => string };
  getAsset: (path: string) => { url: string; path: string };
}

/**
 * Makes a control of the form tell what is open in the form, on every change of any field: Decap
 * renders a control anew only when its own value changes, so it asks Decap's state itself.
 */
export function withDraft<Props extends ControlProps>(
  Control: ComponentType<Props>,
  { changed, closed }: Following,
): ComponentType<Props> {
  return function WithDraft(props: Props) {
    const { collection, getAsset } = props;
    const entry = useSelector((state: DecapState) => state.entryDraft.get('entry'));
    const medias = useSelector((state: DecapState) => state.medias);
    useEffect(() => {
      if (!entry) return;
      const slug = entry.get('slug');
      changed(
        {
          collection: collection.get('name'),
          slug: typeof slug === 'string' && slug !== '' ? slug : undefined,
          data: plain(entry.get('data')),
        },
        (src) => addressOf(getAsset(src)),
      );
    }, [entry, medias, collection, getAsset]);
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
