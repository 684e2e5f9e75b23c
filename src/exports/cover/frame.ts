/** The shapes a cover is composed for; the same scene in each. */
export const frames = {
  /** On a card in a list. */
  card: { width: 640, height: 400 },
  /** Across the head of a story's page. */
  page: { width: 1600, height: 560 },
  /** Along the foot of the picture that a shared link shows. */
  share: { width: 1200, height: 310 },
  /** Across a slide that shows a title. */
  slide: { width: 1600, height: 400 },
} as const satisfies Record<string, Frame>;

/** A shape, in units of the drawing. */
export interface Frame {
  width: number;
  height: number;
}

export type FrameName = keyof typeof frames;
