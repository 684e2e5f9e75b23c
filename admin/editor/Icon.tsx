import type { ReactNode } from 'react';

/** The icons of the tools, drawn on a grid of 20 by 20. Buttons have the accessible names. */
const drawings = {
  strong: <path d="M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z" strokeWidth="2.4" />,
  emphasis: <path d="M8 4h6M6 16h6M12 4 8 16" />,
  link: <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1m1.4 2.8a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1" />, // prettier-ignore
  heading: <path d="M5 4v12M15 4v12M5 10h10" strokeWidth="2.2" />,
  smallerHeading: <path d="M6 8v8M13 8v8M6 12h7" strokeWidth="2.2" />,
  list: <path d="M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01" strokeWidth="2" />,
  steps: <path d="M9 5h8M9 10h8M9 15h8M3 4l1.5-1v4.5M3 12.6c0-1.9 2.8-1.6 2.8.2C5.8 14 3 15.5 3 16.500h3" />, // prettier-ignore
  quotation: <path d="M4 4v12M8 6h9M8 10h9M8 14h6" />,
  insert: <path d="M10 4v12M4 10h12" strokeWidth="2.2" />,
  undo: <path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.500M4 8l3.5 3.5" />,
  redo: <path d="M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.500M16 8l-3.5 3.5" />,
} satisfies Record<string, ReactNode>;

/** The name of an icon. */
export type IconName = keyof typeof drawings;

/** An icon in the colour of the text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

/** Whether there is an icon of this name. */
export function isIcon(name: string): name is IconName {
  return Object.hasOwn(drawings, name);
}
