import type { PhrasingContent } from 'mdast';
import { hiddenCharacters, plainHost } from '../schema/fields.ts';
import { reportNode, type ReadContext } from './read-context.ts';
import { explainRefusal, tooDeep } from './explain-refusal.ts';
import type { Inline } from './body-tree.ts';

/** The finding for a character that nobody can see. */
export const hiddenCharacterFound = {
  rule: 'hidden-sign',
  message: 'The text contains a character that nobody can see.',
  hint: 'Type the line again.',
};

/** Reads the content of a paragraph. White space is collapsed, and trimmed at both ends. */
export function readInlines(nodes: readonly PhrasingContent[], context: ReadContext): Inline[] {
  return trimEnds(joinText(nodes.flatMap((node) => readInline(node, context))));
}

function readInline(node: PhrasingContent, context: ReadContext): Inline[] {
  switch (node.type) {
    case 'text':
      if (hiddenCharacters.test(node.value)) reportNode(node, context, hiddenCharacterFound);
      return [{ type: 'text', value: node.value.normalize('NFC').replace(/\s+/g, ' ') }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: readNested(node.children, context) }];
    case 'link':
      return [
        {
          type: 'link',
          href: readAddress(node, context),
          children: readNested(node.children, context),
        },
      ];
    default:
      reportNode(node, context, explainRefusal(node));
      return [];
  }
}

function readNested(nodes: readonly PhrasingContent[], context: ReadContext): Inline[] {
  const [first] = nodes;
  if (context.depth === 0 && first) {
    reportNode(first, context, tooDeep);
    return [];
  }
  const inner = { ...context, depth: context.depth - 1 };
  return joinText(nodes.flatMap((node) => readInline(node, inner)));
}

/**
 * Normalises the address of a link. A story may link only to whole https addresses, since other
 * schemes can run code, open mail or point into the library. The host must be in plain letters,
 * since a host in another alphabet can look like a host that people trust.
 *
 * @returns undefined if a story may not have this address
 */
export function linkAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isPlain =
    parsed?.protocol === 'https:' &&
    parsed.username + parsed.password === '' &&
    plainHost.test(parsed.hostname);
  return isPlain && /^https:\/\//i.test(url) ? parsed.href : undefined;
}

function readAddress(
  node: Extract<PhrasingContent, { type: 'link' }>,
  context: ReadContext,
): string {
  const address = linkAddress(node.url);
  if (address !== undefined) return address;
  reportNode(node, context, {
    rule: 'link-address',
    message: 'A link in a story leads to a whole web address that begins with https://.',
    hint: 'Write the whole address, or take the link away and keep its words.',
  });
  return '';
}

function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type !== 'text' || last?.type !== 'text') joined.push(inline);
    else joined[joined.length - 1] = { type: 'text', value: collapse(last.value + inline.value) };
  }
  return joined;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function trimEnds(inlines: readonly Inline[]): Inline[] {
  return inlines
    .map((inline, index) => {
      if (inline.type !== 'text') return inline;
      const startTrimmed = index === 0 ? inline.value.trimStart() : inline.value;
      return {
        ...inline,
        value: index === inlines.length - 1 ? startTrimmed.trimEnd() : startTrimmed,
      };
    })
    .filter((inline) => inline.type !== 'text' || inline.value !== '');
}
