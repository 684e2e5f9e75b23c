import { useEffect, useMemo, useState, type ComponentType } from 'react';
import { articleHtml } from '../../src/exports/article/article.ts';
import type { Body } from '../../src/story/body/body-tree.ts';
import type { Kind } from '../../src/story/vocabulary.ts';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { words } from '../../src/words/index.ts';
import { previewWords } from '../../src/words/preview-en-gb.ts';
import { draftAnswers, parseDraftBody } from '../checklist/draft.ts';
import { useDraft } from '../checklist/draft-store.ts';
import { toPlainData } from '../questions/control/control-props.ts';
import { toPreviewStory } from './preview-story.ts';
import { FrameSwitches } from './FrameSwitches.tsx';

/** The properties from Decap that the preview uses. */
export interface PreviewProps {
  entry: { get: (key: 'data') => unknown };
  getAsset: (path: string) => { url: string };
  /** The window and the document of the preview's frame. */
  window: Window;
  document: Document;
}

/** The size of pictures whose own size is unknown. The page's styles keep each picture's shape. */
const assumedSize = { width: 1600, height: 1000 };

/**
 * Makes the preview of one kind of story: the article of the story's page, made from the draft.
 *
 * @param siteUrl the address of the site, for links to its pages
 */
export function storyPreview(kind: Kind, siteUrl: string): ComponentType<PreviewProps> {
  return function StoryPreview({ entry, getAsset, window, document }: PreviewProps) {
    const data = entry.get('data');
    const { front, body, isOlder } = useReadableDraft(data);
    const draft = useDraft();
    const uses =
      draft?.judged?.open.filter(({ audience }) => audience === mainAudience(draft)) ?? [];
    const principles = [...(draft?.context?.principles ?? [])].flatMap(([id, principle]) =>
      principle === 'unreadable' ? [] : [{ id, question: principle.question }],
    );
    const article = articleHtml(toPreviewStory(kind, front, body, uses), {
      words,
      principles,
      href: (path) => new URL(path.slice(1), siteUrl).href,
      findPicture: (src) => ({ src: getAsset(src).url, ...assumedSize }),
    });
    return (
      <>
        <FrameSwitches window={window} document={document} />
        {isOlder && (
          <p className="note" role="status">
            {previewWords.olderText}
          </p>
        )}
        <main dangerouslySetInnerHTML={{ __html: article }} />
      </>
    );
  };
}

/** Chooses the audience of the page: the public, unless the story is open to staff only. */
function mainAudience({ judged }: NonNullable<ReturnType<typeof useDraft>>): 'public' | 'staff' {
  return judged?.open.some(({ audience }) => audience === 'public') === false ? 'staff' : 'public';
}

/**
 * Reads a draft's answers and text. While the text is unreadable, the last readable text is used.
 */
function useReadableDraft(data: unknown): {
  front: Record<string, unknown>;
  body: Body;
  isOlder: boolean;
} {
  const { front, body, isEmpty } = useMemo(() => readFormData(data), [data]);
  const [lastBody, setLastBody] = useState<Body>([]);
  const readable = body ?? (isEmpty ? [] : undefined);
  useEffect(() => {
    if (readable) setLastBody(readable);
  }, [readable]);
  return { front, body: readable ?? lastBody, isOlder: readable === undefined };
}

function readFormData(data: unknown) {
  const answers = toFieldGroup(toPlainData(data));
  const { body, findings } = parseDraftBody(answers);
  const isEmpty = findings.some(({ rule }) => rule === 'empty-body');
  return { front: draftAnswers(answers), body, isEmpty };
}
