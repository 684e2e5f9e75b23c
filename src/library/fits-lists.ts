import type { Finding } from '../story/issue.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import { nearest } from '../story/suggest.ts';
import type { Lists } from './lists.ts';

/** A story names only themes, models and hosts that the library knows. */
export function fitsLists(front: FrontMatter, { themes, models, settings }: Lists): Finding[] {
  const themeIds = themes.map(({ id }) => id);
  const modelIds = models.map(({ id }) => id);
  return [
    ...front.themes.flatMap((id, place) =>
      themeIds.includes(id) ? [] : unknown('theme', 'themes', id, ['themes', place], themeIds),
    ),
    ...(front.practiceModel === undefined || modelIds.includes(front.practiceModel)
      ? []
      : unknown('model', 'practice-models', front.practiceModel, ['practiceModel'], modelIds)),
    ...hostFits(front, settings.embedHosts),
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
