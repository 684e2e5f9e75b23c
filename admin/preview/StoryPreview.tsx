import { memo, useEffect, useMemo, useState, type ComponentType } from 'react';
import { articleHtml } from '../../src/exports/article/article.ts';
import { toPreviewStory } from '../../src/exports/article/preview-story.ts';
import type { ArticleContext } from '../../src/exports/article/article-section.ts';
import type { Body } from '../../src/story/body/body-tree.ts';
import type { Kind } from '../../src/story/vocabulary.ts';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { words } from '../../src/words/index.ts';
import { previewWords } from '../../src/words/preview-en-gb.ts';
import { draftAnswers, parseDraftBody } from '../checklist/draft.ts';
import { useDraft } from '../checklist/draft-store.ts';
import type { OpenPeriod } from '../checklist/judged-draft.ts';
import { toPlainData } from '../questions/control/control-props.ts';
import { assumedSize, listPrinciples, usesOnPage } from './page-context.ts';
import { FrameSwitches } from './FrameSwitches.tsx';

/** The properties from Decap that the preview uses. */
export interface PreviewProps {
  entry: { get: (key: 'data') => unknown };
  getAsset: (path: string) => { url: string };
  /** The window and the document of the preview's frame. */
  window: Window;
  document: Document;
}

/** How long somebody has to pause before the preview follows the form, in milliseconds. */
const typingPause = 250;

/**
 * Makes the preview of one kind of story: the article of the story's page, made from the draft.
 *
 * @param siteUrl the address of the site, for links to its pages
 */
export function storyPreview(kind: Kind, siteUrl: string): ComponentType<PreviewProps> {
  return function StoryPreview({ entry, getAsset, window, document }: PreviewProps) {
    const data = entry.get('data');
    // Decap makes another function with every change of the form.
    const form = useSettled(
      useMemo(() => ({ data, getAsset }), [data, getAsset]),
      typingPause,
    );
    const { front, body, isOlder } = useReadableDraft(form.data);
    const judgement = useJudgement();
    const article = useMemo(() => {
      const { uses, principles } = judgement;
      return articleHtml(toPreviewStory(kind, front, body, uses), {
        words,
        principles,
        href: (path) => new URL(path.slice(1), siteUrl).href,
        findPicture: (src) => ({ src: form.getAsset(src).url, ...assumedSize }),
      });
    }, [judgement, front, body, form]);
    return (
      <>
        <FrameSwitches window={window} document={document} />
        {isOlder && (
          <p className="note" role="status">
            {previewWords.olderText}
          </p>
        )}
        <Article html={article} />
      </>
    );
  };
}

/** Shows an article. The browser lays the page out again only if the article has changed. */
const Article = memo(function Article({ html }: { html: string }) {
  return <main dangerouslySetInnerHTML={{ __html: html }} />;
});

/** Returns the uses that are allowed on the page, and the principles that the page names. */
function useJudgement(): Pick<ArticleContext, 'principles'> & { uses: readonly OpenPeriod[] } {
  const draft = useDraft();
  const open = draft?.judged?.open;
  const principles = draft?.context?.principles;
  return useMemo(
    () => ({ uses: usesOnPage(open ?? []), principles: listPrinciples(principles) }),
    [open, principles],
  );
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

/**
 * Returns a value as it was when it last stayed the same for a while. The first value is returned at
 * once.
 *
 * @param pause how long the value has to stay the same, in milliseconds
 */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
