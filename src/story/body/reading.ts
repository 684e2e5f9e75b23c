import type { Nodes } from 'mdast';
import type { Finding } from '../issue.ts';
import type { Block } from './tree.ts';

/** What a reader of nodes carries: how much deeper it may go, and whom to tell what it found and where. */
export interface Reading {
  depth: number;
  report: (finding: Finding, line: number) => void;
  /** Told of each block and the node it was read from. */
  place: (block: Block, node: Nodes) => void;
}

/** Reports a finding at the place of a node. */
export function report(
  node: Nodes,
  reading: Reading,
  finding: Pick<Finding, 'message' | 'hint'> & Partial<Finding>,
): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  reading.report(
    {
      rule: 'not-in-a-story',
      severity: 'error',
      ...finding,
      message: finding.message.replace(/\.$/, ` (column ${String(column)}).`),
    },
    line,
  );
}
