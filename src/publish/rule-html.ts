import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeHtml } from '../story/body/body-html.ts';

/** A page of `docs/rules` as HTML, with its title. */
export interface RuleHtml {
  title: string;
  html: string;
}

/**
 * Renders a page of `docs/rules`. The pages are our own, and use few forms of Markdown: headings,
 * paragraphs, lists, quotations, code, links, and tables of one line a row.
 */
export function renderRule(markdown: string): RuleHtml {
  const { children } = fromMarkdown(markdown);
  const [first] = children;
  return {
    title: first?.type === 'heading' ? textOf(first) : '',
    html: children.map(renderBlock).join('\n'),
  };
}

function renderBlock(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return wrap(`h${String(node.depth)}`, renderInlines(node.children));
    case 'paragraph': {
      const inner = renderInlines(node.children);
      return inner.startsWith('|') ? renderTable(inner) : wrap('p', inner);
    }
    case 'list':
      return wrap(
        node.ordered === true ? 'ol' : 'ul',
        node.children.map((item) => wrap('li', item.children.map(renderBlock).join(''))).join(''),
      );
    case 'blockquote':
      return wrap('blockquote', node.children.map(renderBlock).join(''));
    case 'code':
      return wrap('pre', wrap('code', escapeHtml(node.value)));
    default:
      return wrap('p', escapeHtml(textOf(node)));
  }
}

function renderInlines(nodes: readonly PhrasingContent[]): string {
  return nodes.map(renderInline).join('');
}

function renderInline(node: PhrasingContent): string {
  switch (node.type) {
    case 'emphasis':
      return wrap('em', renderInlines(node.children));
    case 'strong':
      return wrap('strong', renderInlines(node.children));
    case 'inlineCode':
      return wrap('code', escapeHtml(node.value));
    case 'link':
      return renderLink(node.url, renderInlines(node.children));
    default:
      return escapeHtml(textOf(node));
  }
}

/** Renders a link to another rule or to the web. No other page is beside the desk. */
function renderLink(url: string, inner: string): string {
  const [, rule] = /^([a-z0-9-]+|README)\.md$/.exec(url) ?? [];
  if (rule !== undefined) {
    const page = rule === 'README' ? 'index' : rule;
    return `<a href="./${page}.html">${inner}</a>`;
  }
  return url.startsWith('https:')
    ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${inner}</a>`
    : inner;
}

/** Renders a table, whose lines the parser reads as one paragraph. */
function renderTable(inner: string): string {
  const [head = '', , ...rows] = inner.split('\n');
  const cells = (line: string, tag: string) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => wrap(tag, cell.trim()))
      .join('');
  return wrap(
    'table',
    wrap('thead', wrap('tr', cells(head, 'th'))) +
      wrap('tbody', rows.map((row) => wrap('tr', cells(row, 'td'))).join('')),
  );
}

function wrap(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '\n';
}
