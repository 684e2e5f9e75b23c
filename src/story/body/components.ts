/**
 * The components that a story may use, with their attributes. `children` says whether something must
 * be inside. The parser, the refusals and the editor's menu are derived from this list.
 */
export const storyComponents = {
  /** Spoken or written words that deserve room. `by`, optional: whose they are, as a description. */
  Quote: { required: [], optional: ['by'], children: true },
  /** A turning point: when something changed. */
  Moment: { required: [], optional: [], children: true },
  /** A short explanation for readers who are new to the field. */
  Aside: { required: [], optional: [], children: true },
  /** What helped, as a short list in the teller's own words; what trainers look for first. */
  Helped: { required: [], optional: [], children: true },
  /** A picture; what stands inside it is its caption, and may be nothing. */
  Figure: { required: ['src', 'alt', 'shows'], optional: [], children: false },
} as const satisfies Record<
  string,
  { required: readonly string[]; optional: readonly string[]; children: boolean }
>;

export type ComponentName = keyof typeof storyComponents;

/** Whether a story may use a component of this name. */
export function isStoryComponent(name: string): name is ComponentName {
  return Object.hasOwn(storyComponents, name);
}
