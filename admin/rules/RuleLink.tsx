import type { ReactNode } from 'react';

interface RuleLinkProps {
  /** The rule's permanent name. */
  rule: string;
  children: ReactNode;
}

/** A link to the page of a rule. It opens in a new tab, so that an unsaved draft stays open. */
export function RuleLink({ rule, children }: RuleLinkProps) {
  return (
    <a href={`./rules/${rule}.html`} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

const rulePage = /docs\/rules\/([a-z0-9-]+)/;

/** A text in which each mention of a rule’s page is a link to it. */
export function WithRuleLinks({ text }: { text: string }) {
  // A split by a pattern with one group returns texts and names of rules alternately, a text first.
  return text.split(rulePage).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <RuleLink key={`${String(index)} ${part}`} rule={part}>
        {part}
      </RuleLink>
    ),
  );
}
