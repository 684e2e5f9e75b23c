import type { PhrasingContent } from 'mdast';
import { hiddenSigns, plainHost } from '../schema/fields.ts';
import { report, type Reading } from './reading.ts';
import { refusal, tooDeep } from './refusal.ts';
import type { Inline } from './tree.ts';

/** The finding for a sign that nobody can see. */
export const hiddenSign = {
  rule: 'hidden-sign',
  message: 'The text has a sign in it that nobody can see.',
  hint: 'Write the line again by hand.',
};

/** Reads the inside of a paragraph: white space collapsed within, trimmed at both ends. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return trimEnds(joinText(nodes.flatMap((node) => readInline(node, reading))));
}

function readInline(node: PhrasingContent, reading: Reading): Inline[] {
  switch (node.type) {
    case 'text':
      if (hiddenSigns.test(node.value)) report(node, reading, hiddenSign);
      return [{ type: 'text', value: node.value.normalize('NFC').replace(/\s+/g, ' ') }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: readNested(node.children, reading) }];
    case 'link':
      return [
        {
          type: 'link',
          href: readAddress(node, reading),
          children: readNested(node.children, reading),
        },
      ];
    default:
      report(node, reading, refusal(node));
      return [];
  }
}

function readNested(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  const [first] = nodes;
  if (reading.depth === 0 && first) {
    report(first, reading, tooDeep);
    return [];
  }
  const inner = { ...reading, depth: reading.depth - 1 };
  return joinText(nodes.flatMap((node) => readInline(node, inner)));
}

/**
 * The address a link leads to; undefined where it is none that a story may have. Only whole https
 * addresses: other schemes run code, open mail, or point inside the library. And only plain hosts: one
 * in other alphabets may look like one that people trust.
 */
export function linkAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isPlain =
    parsed?.protocol === 'https:' &&
    parsed.username + parsed.password === '' &&
    plainHost.test(parsed.hostname);
  return isPlain && /^https:\/\//i.test(url) ? parsed.href : undefined;
}

function readAddress(node: Extract<PhrasingContent, { type: 'link' }>, reading: Reading): string {
  const address = linkAddress(node.url);
  if (address !== undefined) return address;
  report(node, reading, {
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
