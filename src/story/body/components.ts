/**
 * The components that a story may use, with their attributes. `children` says whether the component
 * needs content. The parser, the refusals and the editor's menu are derived from this list.
 */
export const storyComponents = {
  /** Spoken or written words, set apart. `by` describes the person whose words they are. */
  Quote: { required: [], optional: ['by'], children: true },
  /** A turning point: when something changed. */
  Moment: { required: [], optional: [], children: true },
  /** A short explanation for readers who are new to the field. */
  Aside: { required: [], optional: [], children: true },
  /** What helped, as a short list in the storyteller's words. Trainers look for this list first. */
  Helped: { required: [], optional: [], children: true },
  /** A passage in another language. `lang` is its code, as in `pa`. */
  Passage: { required: ['lang'], optional: [], children: true },
  /** A picture. Its content is the caption, which may be missing. */
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
