import type { Finding } from '../story/issue.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import { nearest } from '../story/suggest.ts';

/** What a library knows, for its stories to name. */
export interface Known {
  /** Ids of its themes. */
  themes: readonly string[];
  /** Ids of its practice models. */
  models: readonly string[];
  /** Hosts that recordings may be played from. */
  embedHosts: readonly string[];
}

/** A story names only themes, models and hosts that the library knows. */
export function fitsLists(front: FrontMatter, { themes, models, embedHosts }: Known): Finding[] {
  return [
    ...front.themes.flatMap((id, place) =>
      themes.includes(id) ? [] : unknown('theme', 'themes', id, ['themes', place], themes),
    ),
    ...(front.practiceModel === undefined || models.includes(front.practiceModel)
      ? []
      : unknown('model', 'practice-models', front.practiceModel, ['practiceModel'], models)),
    ...hostFits(front, embedHosts),
    ...recordingIsHosted(front),
  ];
}

function unknown(
  what: 'theme' | 'model',
  folder: string,
  id: string,
  path: Finding['path'] & {},
  known: readonly string[],
): Finding[] {
  const meant = nearest(id, known);
  return [
    {
      rule: `unknown-${what}`,
      severity: 'error',
      path,
      message: `The library has no ${what === 'theme' ? 'theme' : 'practice model'} of this id.`,
      hint: `${meant ? `Did you mean \`${meant}\`? ` : ''}Use an id from the folder \`${folder}\`.`,
    },
  ];
}

function hostFits({ recording }: FrontMatter, hosts: readonly string[]): Finding[] {
  const host = recording?.hostedAt === undefined ? undefined : new URL(recording.hostedAt).hostname;
  return host === undefined || hosts.some((allowed) => allowed.toLowerCase() === host)
    ? []
    : [
        {
          rule: 'host-not-allowed',
          severity: 'error',
          path: ['recording', 'hostedAt'],
          message: 'Recordings may not be played from this host.',
          hint: 'Use a host listed under `embedHosts` in library.yaml, or have it added there.',
        },
      ];
}

/**
 * A recording's file may carry names, places and dates inside it, and the library cannot clean
 * sound and film as it cleans pictures: only hosted recordings are published.
 */
function recordingIsHosted({ recording }: FrontMatter): Finding[] {
  return recording?.src === undefined
    ? []
    : [
        {
          rule: 'recording-not-cleaned',
          severity: 'error',
          path: ['recording', 'src'],
          message: 'A recording’s file may carry hidden data that the library cannot take out.',
          hint: 'Use `hostedAt` with a host your organisation allows, or leave the recording out.',
        },
      ];
}
