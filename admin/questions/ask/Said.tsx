import type { Said as WhatIsSaid } from './said.ts';

/** What the library says of an answer, tied to its field by `id`. */
export function Said({ id, said }: { id: string; said: WhatIsSaid }) {
  if (said.isOpen) {
    return (
      <p className="ask-open" id={id}>
        Still to answer
      </p>
    );
  }
  return said.items.length === 0 ? null : (
    <ul className="ask-said" id={id}>
      {said.items.map(({ rule, severity, message, hint }) => (
        <li key={`${rule} ${message}`} className={`is-${severity}`}>
          {severity === 'error' && <span className="ask-hidden">To be put right: </span>}
          {message} {hint}
        </li>
      ))}
    </ul>
  );
}
