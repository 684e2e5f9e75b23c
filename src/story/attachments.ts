import { findPictures, type Body } from './body/body-tree.ts';
import { parseBody, type BlockLines, type ParsedText } from './body/parse-body.ts';
import { computeFingerprint } from './fingerprint/compute-fingerprint.ts';
import { computeWordsFingerprint } from './fingerprint/words-fingerprint.ts';
import type { FieldPath, Finding } from './issue.ts';
import { isText, toFieldGroup } from './plain-data.ts';

/** A file beside a story, named by the story. */
export interface Attachment {
  /** The name of the file, as in `./name.ext`. */
  src: string;
  kind: 'picture' | 'recording' | 'captions' | 'transcript';
  /** The field that names the file; `body` if the text names the file. */
  path: FieldPath;
  /** The line on which the text names the file. */
  line?: number;
}

/** An attachment after reading: its hash or its words, and a finding if something is wrong. */
export interface LoadedAttachment extends Attachment {
  /** SHA-256 of the bytes of a picture or a recording, in lower-case hexadecimal. */
  sha256?: string;
  /** The words of captions or a transcript. */
  words?: string;
  finding?: Finding;
}

/** The data that the attachments add to a story. */
export interface Attachments {
  /** The transcript of the recording. */
  transcript: ParsedText | undefined;
  /** The captions of the recording, as their file has them. */
  captions: string | undefined;
  /** The fingerprint; undefined if a part of it could not be read. */
  fingerprint: string | undefined;
  /** The fingerprint of everything else that readers see; undefined if the story could not be read. */
  wordsFingerprint: string | undefined;
  findings: Finding[];
}

/**
 * Finds every file that a story names. Each file appears once, with the first place that names it.
 *
 * @param data the front matter as plain data, valid or not
 * @param text the body; undefined to search only the front matter
 */
export function findAttachments(
  data: unknown,
  text: { body: Body | undefined; lines: BlockLines } | undefined,
): Attachment[] {
  const fromField = (kind: Attachment['kind'], path: readonly [string, string]): Attachment[] => {
    const src = readName(data, path);
    return src === undefined ? [] : [{ src, kind, path }];
  };
  const cover = fromField('picture', ['image', 'src']);
  const picturesInText = findPictures(text?.body ?? []).map((picture) => ({
    src: picture.src,
    kind: 'picture' as const,
    path: ['body'],
    ...optionalLine(text?.lines.get(picture)),
  }));
  return [
    ...[...cover, ...picturesInText].filter(isFirst),
    ...fromField('recording', ['recording', 'src']),
    ...fromField('captions', ['recording', 'captions']),
    ...fromField('transcript', ['recording', 'transcript']),
  ];
}

function optionalLine(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

function isFirst({ src }: Attachment, index: number, all: readonly Attachment[]): boolean {
  return all.findIndex((file) => file.src === src) === index;
}

/** Combines the attachments of a story with its words, and computes the fingerprint. */
export async function combineAttachments(
  data: unknown,
  body: Body | undefined,
  files: readonly LoadedAttachment[],
): Promise<Attachments> {
  const findings = files.flatMap(({ finding, ...file }) =>
    finding ? [toStoryFinding(finding, file)] : [],
  );
  const isRead = files.every(({ sha256, words }) => sha256 !== undefined || words !== undefined);
  const hashes = files.flatMap(({ src, sha256 }) => (sha256 ? [[src, sha256] as const] : []));
  const wordsOf = (kind: Attachment['kind']) => files.find((file) => file.kind === kind)?.words;
  const source = wordsOf('transcript');
  const captions = wordsOf('captions');
  const transcript =
    source === undefined ? undefined : { ...parseBody(source), source, firstLine: 1 };
  return {
    transcript,
    captions,
    fingerprint:
      data !== undefined && body !== undefined && isRead
        ? await computeFingerprint({
            data,
            body,
            files: new Map(hashes),
            captions,
            transcript: source,
          })
        : undefined,
    wordsFingerprint:
      data !== undefined && body !== undefined
        ? await computeWordsFingerprint({ data, body })
        : undefined,
    findings: [...findings, ...(transcript?.findings ?? []).map(toTranscriptFinding)],
  };
}

/** Places a finding in the transcript at the field that names the transcript. */
function toTranscriptFinding({ line = 1, ...finding }: Finding): Finding {
  return {
    ...finding,
    path: ['recording', 'transcript'],
    message: `In the transcript, on line ${String(line)}: ${finding.message}`,
  };
}

/** Gives a finding about a file the line on which the story names the file. */
function toStoryFinding(finding: Finding, { path, line }: Attachment): Finding {
  if (path[0] !== 'body') return { ...finding, path };
  const { message } = finding;
  return {
    ...finding,
    path,
    ...optionalLine(line),
    message: `A picture in the text: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  };
}

/**
 * Reads the file name in a field, as `./name`.
 *
 * @returns undefined if the name is missing or leads out of the folder; the schema reports both
 */
function readName(data: unknown, [group, field]: readonly [string, string]): string | undefined {
  const name = toFieldGroup(toFieldGroup(data)[group])[field];
  return isText(name) && /^\.\/[^/\\]+$/.test(name) && !name.includes('..') ? name : undefined;
}
