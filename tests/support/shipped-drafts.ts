import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeskContext } from '../../admin/checklist/read-desk-context.ts';
import type { DeskJudgingContext } from '../../admin/checklist/desk-context.ts';
import type { Draft, FileContent } from '../../admin/checklist/draft.ts';
import { checkPicture } from '../../src/library/open-picture.ts';
import { splitSource } from '../../src/story/source/split-source.ts';
import { parseYaml } from '../../src/story/source/parse-yaml.ts';
import type { Kind } from '../../src/story/vocabulary.ts';

/** Reads the context of the desk from a content folder, as the desk reads it from a git host. */
export function readFolderContext(contentDir: string): Promise<DeskJudgingContext> {
  const settings = join(contentDir, 'library.yaml');
  return readDeskContext({
    publishedStory: () => Promise.resolve(undefined),
    filesIn: (folder, ending) => Promise.resolve(filesIn(join(contentDir, folder), ending)),
    settings: () => Promise.resolve(existsSync(settings) ? readFileSync(settings, 'utf8') : ''),
  });
}

function filesIn(folder: string, ending: string) {
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Reads a story into the data of the form. Returns undefined if the form cannot open the story. */
export async function readFolderDraft(
  contentDir: string,
  kind: Kind,
  name: string,
): Promise<Draft | undefined> {
  const folder = join(contentDir, 'stories', kind, name);
  const split = splitSource(readFileSync(join(folder, 'index.mdx'), 'utf8'));
  const { data } = split ? parseYaml(split.yaml) : {};
  if (!split || data === undefined) return undefined;
  return {
    kind,
    name,
    data: { ...(data as object), body: split.body },
    files: await filesBeside(folder),
  };
}

async function filesBeside(folder: string): Promise<Map<string, FileContent>> {
  const names = readdirSync(folder).filter((name) => name !== 'index.mdx');
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const bytes = readFileSync(join(folder, name));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const isPicture = /\.(?:jpe?g|png|webp|avif)$/.test(name);
        const finding = isPicture ? await checkPicture(name, bytes) : undefined;
        const content: FileContent = {
          sha256,
          words: bytes.toString('utf8'),
          ...(finding ? { finding } : {}),
        };
        return [`./${name}`, content] as const;
      }),
    ),
  );
}
