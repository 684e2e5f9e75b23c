import { parseBody } from './body/parse.ts';
import { picturesIn, type Body } from './body/tree.ts';
import { fingerprintOf } from './fingerprint/fingerprint.ts';
import type { FieldPath, Finding } from './issue.ts';

/** A file that a story names, lying beside it. */
export interface FileNamed {
  /** `./name.ext`. */
  src: string;
  is: 'picture' | 'recording' | 'captions' | 'transcript';
  /** The field that names it; none where the text does. */
  path?: FieldPath;
}

/** Such a file as it was read: its hash or its words, and what is wrong with it, if anything. */
export interface FileRead extends FileNamed {
  /** SHA-256 of the bytes of a picture or a recording, in lower-case hexadecimal. */
  sha256?: string;
  /** The words of captions or a transcript. */
  words?: string;
  finding?: Finding;
}

/** What lies beside a story and belongs to it. */
export interface Beside {
  /** The words of the recording, in full. */
  transcript: Body | undefined;
  /** The fingerprint, where all it is taken of could be read. */
  fingerprint: string | undefined;
  findings: Finding[];
}

/** Every file that a story names, each once. The data need not be valid. */
export function filesNamed(data: unknown, body: Body): FileNamed[] {
  const at = (is: FileNamed['is'], path: readonly [string, string]): FileNamed[] => {
    const src = nameAt(data, path);
    return src === undefined ? [] : [{ src, is, path }];
  };
  const cover = at('picture', ['image', 'src']);
  const inText = new Set(picturesIn(body).map(({ src }) => src));
  for (const { src } of cover) inText.delete(src);
  return [
    ...cover,
    ...[...inText].map((src) => ({ src, is: 'picture' as const })),
    ...at('recording', ['recording', 'src']),
    ...at('captions', ['recording', 'captions']),
    ...at('transcript', ['recording', 'transcript']),
  ];
}

/** Puts together what lies beside a story, and takes the fingerprint. */
export async function besideOf(
  data: unknown,
  body: Body | undefined,
  files: readonly FileRead[],
): Promise<Beside> {
  const found = files.flatMap(({ finding, path }) => (finding ? [about(finding, path)] : []));
  const isRead = files.every(({ sha256, words }) => sha256 !== undefined || words !== undefined);
  const hashes = files.flatMap(({ src, sha256 }) => (sha256 ? [[src, sha256] as const] : []));
  const wordsOf = (is: FileNamed['is']) => files.find((file) => file.is === is)?.words;
  const transcript = wordsOf('transcript');
  const spoken = transcript === undefined ? undefined : parseBody(transcript);
  const whole = data !== undefined && body !== undefined && isRead;
  return {
    transcript: spoken?.body,
    fingerprint: whole
      ? await fingerprintOf({
          data,
          body,
          files: new Map(hashes),
          captions: wordsOf('captions'),
          transcript,
        })
      : undefined,
    findings: [...found, ...(spoken?.findings ?? []).map(aboutTranscript)],
  };
}

/** A finding in the transcript, told at the field that names it. */
function aboutTranscript({ line = 1, ...finding }: Finding): Finding {
  return {
    ...finding,
    path: ['recording', 'transcript'],
    message: `In the transcript, on line ${String(line)}: ${finding.message}`,
  };
}

function about(finding: Finding, path: FieldPath | undefined): Finding {
  return path
    ? { ...finding, path }
    : {
        ...finding,
        message:
          'A picture in the text: ' +
          finding.message.charAt(0).toLowerCase() +
          finding.message.slice(1),
      };
}

/**
 * The file a field names, `./name`; undefined where it names none. What leads out of the folder
 * is not opened here: the schema refuses it.
 */
function nameAt(data: unknown, [group, field]: readonly [string, string]): string | undefined {
  const name = record(record(data)[group])[field];
  return typeof name === 'string' && /^\.\/[^/\\]+$/.test(name) && !name.includes('..')
    ? name
    : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
