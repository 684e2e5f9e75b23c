import { escapeHtml } from '../../story/body/body-html.ts';

/** Returns a heading and its content; nothing if there is no content. */
export function section(title: string, content: readonly string[], level: 2 | 3 = 2): string[] {
  const tag = `h${String(level)}`;
  return content.length === 0 ? [] : [`<${tag}>${escapeHtml(title)}</${tag}>`, ...content];
}

export function paragraph(text: string, className?: string): string {
  return `<p${className ? ` class="${className}"` : ''}>${escapeHtml(text)}</p>`;
}

export function link(address: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
}
