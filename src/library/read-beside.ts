import { createHash } from 'node:crypto';
import { parseBody } from '../story/body/parse.ts';
import { picturesIn, type Body } from '../story/body/tree.ts';
import { fingerprintOf } from '../story/fingerprint/fingerprint.ts';
import type { FieldPath, Finding } from '../story/issue.ts';
import { readPlainFile, readText } from './folder.ts';
import type { StoryFolder } from './folders.ts';
import { largestPicture, largestPictures, largestRecording, largestText } from './limits.ts';
import type { StoryRead } from './read-story.ts';

/** What lies beside a story's file and belongs to it. */
export interface Beside {
  /** The bytes of each picture, by the name the story gives it. */
  pictures: ReadonlyMap<string, Buffer>;
  /** The words of the recording, in full. */
  transcript: Body | undefined;
  /** The fingerprint, where all it is taken of could be read. */
  fingerprint: string | undefined;
  findings: Finding[];
}

/** Reads a story's pictures, recording, captions and transcript, and takes the fingerprint. */
export async function readBeside({ folder, data, body }: StoryRead): Promise<Beside> {
  const { files, captions, transcript, ...beside } = await readFilesBeside(
    folder,
    data,
    body ?? [],
  );
  const spoken = transcript === undefined ? undefined : parseBody(transcript);
  const findings = [...beside.findings, ...(spoken?.findings ?? []).map(aboutTranscript)];
  const whole = data !== undefined && body !== undefined && beside.findings.length === 0;
  return {
    pictures: beside.pictures,
    transcript: spoken?.body,
    fingerprint: whole
      ? await fingerprintOf({ data, body, files, captions, transcript })
      : undefined,
    findings,
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

interface FilesBeside {
  pictures: Map<string, Buffer>;
  files: Map<string, string>;
  captions: string | undefined;
  transcript: string | undefined;
  findings: Finding[];
}

async function readFilesBeside(
  folder: StoryFolder,
  data: unknown,
  body: Body,
): Promise<FilesBeside> {
  const pictures = new Map<string, Buffer>();
  const files = new Map<string, string>();
  const findings: Finding[] = [];

  const readBytes = async (src: string, most: number, path?: FieldPath) => {
    const { bytes, finding } = await readPlainFile(folder.path, src.slice(2), most);
    if (bytes) files.set(src, createHash('sha256').update(bytes).digest('hex'));
    else findings.push(about(finding, path));
    return bytes;
  };
  let room = largestPictures;
  const readPicture = async (src: string, path?: FieldPath) => {
    if (pictures.has(src)) return;
    const bytes = await readBytes(src, Math.min(largestPicture, room), path);
    if (!bytes) return;
    pictures.set(src, bytes);
    room -= bytes.length;
  };
  const readWords = async (field: 'captions' | 'transcript') => {
    const name = nameAt(data, ['recording', field]);
    if (name === undefined) return undefined;
    const { text, finding } = await readText(folder.path, name.slice(2), largestText);
    if (text === undefined) findings.push(about(finding, ['recording', field]));
    return text;
  };

  const cover = nameAt(data, ['image', 'src']);
  if (cover !== undefined) await readPicture(cover, ['image', 'src']);
  for (const { src } of picturesIn(body)) await readPicture(src);
  const recording = nameAt(data, ['recording', 'src']);
  if (recording !== undefined) await readBytes(recording, largestRecording, ['recording', 'src']);
  const captions = await readWords('captions');
  const transcript = await readWords('transcript');
  return { pictures, files, captions, transcript, findings };
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
