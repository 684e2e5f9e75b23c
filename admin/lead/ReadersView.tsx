import { useEffect, useMemo, useRef, useState } from 'react';
import { articleHtml } from '../../src/exports/article/article.ts';
import { toPreviewStory } from '../../src/exports/article/preview-story.ts';
import { escapeHtml } from '../../src/story/body/body-html.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { words } from '../../src/words/index.ts';
import { draftAnswers, parseDraftBody } from '../checklist/draft.ts';
import { assumedSize, listPrinciples, usesOnPage } from '../preview/page-context.ts';
import previewStyles from '../preview/preview.css?url';
import type { LoadedStory } from './load-story.ts';

interface ReadersViewProps {
  story: LoadedStory;
  /** The address of the site, with its base path. */
  siteUrl: string;
  /** The addresses of the site's own stylesheets. */
  styles: readonly string[];
}

/** A story as readers see it: the article of its page, in a frame with the site's own styles. */
export function ReadersView({ story, siteUrl, styles }: ReadersViewProps) {
  const html = useArticle(story, siteUrl);
  const [height, setHeight] = useState(600);
  const observer = useRef<ResizeObserver>(undefined);
  useEffect(() => () => observer.current?.disconnect(), []);
  // The frame is as high as its page, so that nobody has to scroll within it.
  const follow = ({ contentDocument }: HTMLIFrameElement) => {
    observer.current?.disconnect();
    if (!contentDocument) return;
    observer.current = new ResizeObserver(() => setHeight(contentDocument.body.scrollHeight));
    observer.current.observe(contentDocument.body);
  };
  return (
    <iframe
      className="lead-readers"
      title={leadWords.sections.readers}
      srcDoc={writePage(html, [...styles, previewStyles])}
      style={{ blockSize: `${String(height)}px` }}
      onLoad={({ currentTarget }) => follow(currentTarget)}
    />
  );
}

function useArticle({ saved, judged, context }: LoadedStory, siteUrl: string): string {
  const { draft, files } = saved;
  const addresses = usePictureAddresses(files);
  return useMemo(
    () =>
      articleHtml(
        toPreviewStory(
          draft.kind,
          draftAnswers(draft.data),
          parseDraftBody(draft.data).body ?? [],
          usesOnPage(judged.open),
        ),
        {
          words,
          principles: listPrinciples(context.principles),
          href: (path) => new URL(path.slice(1), siteUrl).href,
          findPicture: (src) => ({ src: addresses.get(src) ?? '', ...assumedSize }),
        },
      ),
    [draft, judged, context, siteUrl, addresses],
  );
}

/** Gives each file an address that only this page can read, for as long as the page shows it. */
function usePictureAddresses(files: ReadonlyMap<string, Blob>): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const made = new Map([...files].map(([name, file]) => [name, URL.createObjectURL(file)]));
    setAddresses(made);
    return () => made.forEach((address) => URL.revokeObjectURL(address));
  }, [files]);
  return addresses;
}

/**
 * Writes the page of the frame. It has no `main`, because the page around it has one. A link opens a window, because it would replace
 * the story here.
 */
function writePage(html: string, styles: readonly string[]): string {
  const links = styles.map((style) => {
    const address = escapeHtml(new URL(style, document.baseURI).href);
    return `<link rel="stylesheet" href="${address}">`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head><title>${leadWords.sections.readers}</title><base target="_blank">${links.join('')}</head>
<body><div class="page-in-frame">${html}</div></body>
</html>`;
}
