import type { Nodes, RootContent } from 'mdast';
import type { Finding } from '../issue.ts';
import type { Block } from './body-tree.ts';

/** The data that all functions for reading nodes share. */
export interface ReadContext {
  /** How many more levels may nest. */
  depth: number;
  /** Takes each finding and its line. */
  report: (finding: Finding, line: number) => void;
  /** Takes each block and the node it was read from. */
  place: (block: Block, node: Nodes) => void;
  /** Reads the nodes inside a component. */
  readBlocks: (nodes: readonly RootContent[], context: ReadContext) => Block[];
}

/** Reports a finding at the place of a node. */
export function reportNode(
  node: Nodes,
  context: ReadContext,
  finding: Pick<Finding, 'message' | 'hint'> & Partial<Finding>,
): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  context.report(
    {
      rule: 'not-in-a-story',
      severity: 'error',
      ...finding,
      message: finding.message.replace(/\.$/, ` (column ${String(column)}).`),
    },
    line,
  );
}
