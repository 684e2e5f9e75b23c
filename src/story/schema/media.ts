import { z } from 'zod';
import { pictureShows, recordingShows } from '../vocabulary.ts';
import { fileBeside, text, webAddress } from './fields.ts';

/** The story's own picture. */
export const image = z.strictObject({
  /** The picture's file beside the story, `./cover.jpg`. */
  src: fileBeside,
  /** What the picture shows, for someone who cannot see it. Source: WCAG 2.2, 1.1.1. */
  alt: text(300),
  /** What it shows of people. */
  shows: z.enum(pictureShows),
});

/** The story as told in sound or film. One of `src` and `hostedAt`, never both. */
export const recording = z.strictObject({
  /** The recording's file beside the story. */
  src: fileBeside.optional(),
  /** Where it is played from; its host must stand in `library.yaml`. */
  hostedAt: webAddress.optional(),
  /** Captions in WebVTT, beside the story. Source: WCAG 2.2, 1.2.2. */
  captions: fileBeside,
  /** The words in full, beside the story. Source: WCAG 2.2, 1.2.1. */
  transcript: fileBeside,
  /** What it gives away of a person. */
  shows: z.enum(recordingShows),
});
