import { parseBody } from '../../../../src/story/body/parse-body.ts';
import type { Block, Body, Inline } from '../../../../src/story/body/body-tree.ts';

/** Parses a body without findings, and returns its tree. */
export function parseTree(mdx: string): Body {
  const { body, findings } = parseBody(mdx);
  if (!body) throw new Error(findings.map(({ message }) => message).join('\n'));
  return body;
}

/** Lists the findings about a body with their lines. */
export function bodyFindings(mdx: string, firstLine?: number): string[] {
  return parseBody(mdx, firstLine).findings.map(
    ({ line, rule, message, hint }) => `${String(line ?? 'no line')}: ${rule}: ${message} ${hint}`,
  );
}

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...children: (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
