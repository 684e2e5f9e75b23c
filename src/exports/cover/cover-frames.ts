/** The sizes of a cover. A cover shows the same scene in every size. */
export const coverFrames = {
  /** On a card in a list. */
  card: { width: 640, height: 400 },
  /** Across the head of a story's page. */
  page: { width: 1600, height: 560 },
  /** Along the foot of the picture that a shared link shows. */
  share: { width: 1200, height: 310 },
  /** Across a slide that shows a title. */
  slide: { width: 1600, height: 400 },
} as const satisfies Record<string, CoverFrame>;

/** The size of a cover, in units of the drawing. */
export interface CoverFrame {
  width: number;
  height: number;
}

/** The name of a frame. */
export type CoverFrameName = keyof typeof coverFrames;
