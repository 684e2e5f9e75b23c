import { escapeHtml } from '../../story/body/body-html.ts';

/** The style and the script of a reading copy, each as the text between its tags. */
export interface PageParts {
  style: string;
  script: string;
}

/** What a page needs that asks the network for nothing. */
export interface OfflinePage {
  title: string;
  language: string;
  /** The class of the page. Default: none. */
  className?: string;
  /** The content of the page, as HTML. */
  content: string;
  parts: PageParts;
  /** Further scripts and styles that may run in the page later, such as those of a locked copy. */
  later?: PageParts;
}

/**
 * Writes a page that is one file and asks the network for nothing. Its content security policy
 * allows exactly the style and the script in it, by their hashes, so that no text of a story can run.
 */
export async function offlinePage({
  title,
  language,
  className,
  content,
  parts,
  later,
}: OfflinePage): Promise<string> {
  const all = [parts, ...(later ? [later] : [])];
  const styles = await Promise.all(all.map(({ style }) => sourceHash(style)));
  const scripts = await Promise.all(all.map(({ script }) => sourceHash(script)));
  const policy = [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    `script-src ${scripts.join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${className === undefined ? '' : ` class="${className}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${parts.style}</style>
</head>
<body>
<main data-spoken>
${content}
</main>
<script>${parts.script}</script>
</body>
</html>
`;
}

/** Writes the hash by which a content security policy allows a style or a script. */
async function sourceHash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
