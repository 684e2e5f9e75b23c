import { parseBody, type BlockLines, type Written } from './body/parse.ts';
import { picturesIn, type Body } from './body/tree.ts';
import { fingerprintOf } from './fingerprint/fingerprint.ts';
import type { FieldPath, Finding } from './issue.ts';

/** A file that a story names, lying beside it. */
export interface FileNamed {
  /** `./name.ext`. */
  src: string;
  is: 'picture' | 'recording' | 'captions' | 'transcript';
  /** The field that names it; `body` where the text does. */
  path: FieldPath;
  /** The line on which the text names it. */
  line?: number;
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
  transcript: Written | undefined;
  /** The captions’ file as it is. */
  captions: string | undefined;
  /** The fingerprint, where all it is taken of could be read. */
  fingerprint: string | undefined;
  findings: Finding[];
}

/** Every file that a story names, each once and where it does so first. The data need not be valid. */
export function filesNamed(
  data: unknown,
  text: { body: Body | undefined; lines: BlockLines } | undefined,
): FileNamed[] {
  const at = (is: FileNamed['is'], path: readonly [string, string]): FileNamed[] => {
    const src = nameAt(data, path);
    return src === undefined ? [] : [{ src, is, path }];
  };
  const cover = at('picture', ['image', 'src']);
  const inText = picturesIn(text?.body ?? []).map((picture) => ({
    src: picture.src,
    is: 'picture' as const,
    path: ['body'],
    ...lineOf(text?.lines.get(picture)),
  }));
  return [
    ...[...cover, ...inText].filter(isFirst),
    ...at('recording', ['recording', 'src']),
    ...at('captions', ['recording', 'captions']),
    ...at('transcript', ['recording', 'transcript']),
  ];
}

function lineOf(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

function isFirst({ src }: FileNamed, place: number, all: readonly FileNamed[]): boolean {
  return all.findIndex((file) => file.src === src) === place;
}

/** Puts together what lies beside a story, and takes the fingerprint. */
export async function besideOf(
  data: unknown,
  body: Body | undefined,
  files: readonly FileRead[],
): Promise<Beside> {
  const found = files.flatMap(({ finding, ...file }) => (finding ? [about(finding, file)] : []));
  const isRead = files.every(({ sha256, words }) => sha256 !== undefined || words !== undefined);
  const hashes = files.flatMap(({ src, sha256 }) => (sha256 ? [[src, sha256] as const] : []));
  const wordsOf = (is: FileNamed['is']) => files.find((file) => file.is === is)?.words;
  const transcript = wordsOf('transcript');
  const captions = wordsOf('captions');
  const spoken =
    transcript === undefined
      ? undefined
      : { ...parseBody(transcript), source: transcript, firstLine: 1 };
  const whole = data !== undefined && body !== undefined && isRead;
  return {
    transcript: spoken,
    captions,
    fingerprint: whole
      ? await fingerprintOf({
          data,
          body,
          files: new Map(hashes),
          captions,
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

/** A finding in a file, told where the story names it. */
function about(finding: Finding, { path, line }: FileNamed): Finding {
  return path[0] !== 'body'
    ? { ...finding, path }
    : {
        ...finding,
        path,
        ...lineOf(line),
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
