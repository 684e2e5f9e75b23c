import type { CMS } from 'decap-cms-core';
import { kinds } from '../../src/story/vocabulary.ts';
import previewStyles from '../preview/preview.css?url';
import { storyPreview } from '../preview/StoryPreview.tsx';

/**
 * Registers the preview, which shows a story as its page will show the story.
 *
 * @param styles addresses of the site's own stylesheets
 * @param siteUrl the address of the site, with its base path
 */
export function registerPreview(cms: CMS, styles: readonly string[], siteUrl: string): void {
  // The preview's frame has no address of its own, so the styles need absolute ones.
  for (const style of [...styles, previewStyles]) {
    cms.registerPreviewStyle(new URL(style, document.baseURI).href);
  }
  for (const kind of kinds) {
    // Decap's type for a preview names fewer properties than Decap passes.
    cms.registerPreviewTemplate(
      kind,
      storyPreview(kind, siteUrl) as unknown as Parameters<CMS['registerPreviewTemplate']>[1],
    );
  }
}
