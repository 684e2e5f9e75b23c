import type { FieldPath, Finding } from '../story/issue.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import { suggestWord } from '../story/suggest-word.ts';

/** The themes, models and hosts that the stories of a library may refer to. */
export interface KnownReferences {
  /** Ids of its themes. */
  themeIds: readonly string[];
  /** Ids of its practice models. */
  modelIds: readonly string[];
  /**
   * The names of its themes and practice models, and the places where models began. None of these
   * is a person's name.
   */
  listNames: readonly string[];
  /** Hosts that recordings may be played from. */
  embedHosts: readonly string[];
}

/** Checks that a story refers only to themes, practice models and hosts that the library knows. */
export function checkReferences(
  front: FrontMatter,
  { themeIds, modelIds, embedHosts }: KnownReferences,
): Finding[] {
  const model = front.practiceModel;
  return [
    ...front.themes.flatMap((id, index) =>
      themeIds.includes(id) ? [] : unknownId('theme', id, ['themes', index], themeIds),
    ),
    ...(model === undefined || modelIds.includes(model)
      ? []
      : unknownId('model', model, ['practiceModel'], modelIds)),
    ...checkEmbedHost(front, embedHosts),
    ...checkRecordingIsHosted(front),
  ];
}

const lists = {
  theme: { name: 'theme', folder: 'themes' },
  model: { name: 'practice model', folder: 'practice-models' },
} as const;

function unknownId(
  list: keyof typeof lists,
  id: string,
  path: FieldPath,
  knownIds: readonly string[],
): Finding[] {
  const { name, folder } = lists[list];
  const suggestion = suggestWord(id, knownIds);
  return [
    {
      rule: `unknown-${list}`,
      severity: 'error',
      path,
      message: `The library has no ${name} with this id.`,
      hint: `${suggestion ? `Did you mean \`${suggestion}\`? ` : ''}Use an id from the folder \`${folder}\`.`,
    },
  ];
}

function checkEmbedHost({ recording }: FrontMatter, hosts: readonly string[]): Finding[] {
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
 * Refuses a recording that is a file of the story. The metadata of such a file may contain names,
 * places and dates. The library can remove the metadata of pictures, but not those of sound and
 * film.
 */
function checkRecordingIsHosted({ recording }: FrontMatter): Finding[] {
  return recording?.src === undefined
    ? []
    : [
        {
          rule: 'recording-not-cleaned',
          severity: 'error',
          path: ['recording', 'src'],
          message: 'A recording’s file may carry hidden data that the library cannot remove.',
          hint: 'Use `hostedAt` with a host your organisation allows, or leave the recording out.',
        },
      ];
}
