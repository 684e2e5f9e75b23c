import type { SiteWords } from '../../words/index.ts';

/**
 * Writes the buttons with which a reader listens to a story or copies its address. Each is hidden
 * until the script of the page has found out that the browser can do it.
 */
export function toolsHtml({ story: { tools } }: SiteWords): string {
  return `<div class="story-tools tags">
<button type="button" hidden data-listen data-stop="${tools.stop}">${tools.listen}</button>
<button type="button" hidden data-listen-pause data-resume="${tools.resume}">${tools.pause}</button>
<button type="button" hidden data-copy-link>${tools.copyLink}</button>
<span role="status" data-copied="${tools.linkCopied}"></span>
</div>`;
}
