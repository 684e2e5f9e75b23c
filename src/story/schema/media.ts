import { z } from 'zod';
import { pictureShows, recordingShows } from '../vocabulary.ts';
import { fileBeside, recordReference, text, webAddress } from './fields.ts';

/** The story's own picture. */
export const image = z.strictObject({
  /** The picture's file beside the story, `./cover.jpg`. */
  src: fileBeside,
  /** What the picture shows, for someone who cannot see it. Source: WCAG 2.2, 1.1.1. */
  alt: text(300),
  /** Who made the picture, as readers see it. Default: none shown. */
  credit: text(120).optional(),
  /** What the picture shows of people. */
  shows: z.enum(pictureShows),
});

/** The story as told in sound or film. Either `src` or `hostedAt` is required, never both. */
export const recording = z.strictObject({
  /** The recording's file beside the story. Default: the recording is hosted elsewhere. */
  src: fileBeside.optional(),
  /** The address of the recording. Its host must be in `library.yaml`. Default: `src` is used. */
  hostedAt: webAddress.optional(),
  /**
   * Captions in WebVTT, beside the story. Required for a film. A recording that `shows` only a voice
   * is sound, and needs none. Source: WCAG 2.2, 1.2.2.
   */
  captions: fileBeside.optional(),
  /** The words in full, beside the story. Source: WCAG 2.2, 1.2.1. */
  transcript: fileBeside,
  /** What the recording shows of a person: in sound their `voice`, in film their `face`. */
  shows: z.enum(recordingShows),
  /**
   * The register references of the people who can be seen or heard in the recording. Each of them
   * has a say in the story. Default: for a film everyone with a say, for sound every storyteller.
   */
  shown: z.array(recordReference).min(1).max(30).optional(),
});
