import { useEffect, useMemo, useState, type ComponentType } from 'react';
import { articleHtml } from '../../src/exports/article/article.ts';
import type { Body } from '../../src/story/body/tree.ts';
import type { Kind } from '../../src/story/vocabulary.ts';
import { words } from '../../src/words/index.ts';
import { answersOf, textOf } from '../checklist/read-draft.ts';
import { useDraft } from '../checklist/use-draft.ts';
import { draftStory } from './draft-story.ts';
import { FrameSwitches } from './FrameSwitches.tsx';

/** What Decap hands to a preview, as far as it is needed here. */
export interface PreviewProps {
  entry: { get: (key: 'data') => unknown };
  getAsset: (path: string) => { url: string };
  /** The frame in which the preview stands. */
  window: Window;
  document: Document;
}

/** A picture's size is not known before it has arrived; the page's styles keep its shape. */
const anySize = { width: 1600, height: 1000 };

/**
 * The preview of one kind of story: the page's own article, made of the draft as it is.
 *
 * @param siteUrl where the site's pages are, for links that lead to them
 */
export function storyPreview(kind: Kind, siteUrl: string): ComponentType<PreviewProps> {
  return function StoryPreview({ entry, getAsset, window, document }: PreviewProps) {
    const data = entry.get('data');
    const { front, body, isOlder } = useReadable(data);
    const draft = useDraft();
    const uses =
      draft?.judged?.open.filter(({ audience }) => audience === mainAudience(draft)) ?? [];
    const principles = [...(draft?.house?.principles ?? [])].flatMap(([id, principle]) =>
      principle === 'unreadable' ? [] : [{ id, question: principle.question }],
    );
    const article = articleHtml(draftStory(kind, front, body, uses), {
      words,
      principles,
      href: (path) => new URL(path.slice(1), siteUrl).href,
      findPicture: (src) => ({ src: getAsset(src).url, ...anySize }),
    });
    return (
      <>
        <FrameSwitches window={window} document={document} />
        {isOlder && (
          <p className="note" role="status">
            The text cannot be read as it is just now, so this is how it looked before. “What is
            left” says why.
          </p>
        )}
        <main dangerouslySetInnerHTML={{ __html: article }} />
      </>
    );
  };
}

/** The library whose page is shown: the public one, where the story is open to it. */
function mainAudience({ judged }: NonNullable<ReturnType<typeof useDraft>>): 'public' | 'staff' {
  return judged?.open.some(({ audience }) => audience === 'public') === false ? 'staff' : 'public';
}

/** A draft's answers, and its text as it could last be read. */
function useReadable(data: unknown): {
  front: Record<string, unknown>;
  body: Body;
  isOlder: boolean;
} {
  const { front, body, isEmpty } = useMemo(() => read(data), [data]);
  const [last, setLast] = useState<Body>([]);
  const readable = body ?? (isEmpty ? [] : undefined);
  useEffect(() => {
    if (readable) setLast(readable);
  }, [readable]);
  return { front, body: readable ?? last, isOlder: readable === undefined };
}

function read(data: unknown) {
  const { toJS } = (data ?? {}) as { toJS?: () => Record<string, unknown> };
  const answers = toJS?.call(data) ?? {};
  const { body, findings } = textOf(answers);
  const isEmpty = findings.some(({ rule }) => rule === 'empty-body');
  return { front: answersOf(answers), body, isEmpty };
}
