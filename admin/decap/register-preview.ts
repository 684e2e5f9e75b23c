import type { CMS } from 'decap-cms-core';
import { kinds } from '../../src/story/vocabulary.ts';
import previewStyles from '../preview/preview.css?url';
import { storyPreview } from '../preview/StoryPreview.tsx';

/**
 * Shows every story in the form as its page will show it.
 *
 * @param styles addresses of the site's own stylesheets
 * @param siteUrl the address of the site, with its base path
 */
export function registerPreview(cms: CMS, styles: readonly string[], siteUrl: string): void {
  // The frame has no address of its own to find them from.
  for (const style of [...styles, previewStyles]) {
    cms.registerPreviewStyle(new URL(style, document.baseURI).href);
  }
  for (const kind of kinds) {
    // Decap's type for a preview names fewer of the properties it gives.
    cms.registerPreviewTemplate(
      kind,
      storyPreview(kind, siteUrl) as unknown as Parameters<CMS['registerPreviewTemplate']>[1],
    );
  }
}
