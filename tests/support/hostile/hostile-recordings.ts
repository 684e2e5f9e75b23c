import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldBackCase } from '../held-back-cases.ts';
import { hostile, withRecording, thenChange, validCaptions } from './hostile-story.ts';

/** Stories whose captions or transcript have code, hidden characters or no text. */
export const hostileRecordings: readonly HeldBackCase[] = [
  hostile(
    'captions with a script',
    'captions-markup',
    withRecording('WEBVTT\n\n00:00.000 --> 00:04.000\n<script>alert(1)</script>\n', 'She came.\n'),
  ),
  hostile(
    'captions with a link that runs code',
    'captions-markup',
    withRecording(
      'WEBVTT\n\n00:00.000 --> 00:04.000\n<a href="javascript:alert(1)">She</a> came.\n',
      'She came.\n',
    ),
  ),
  hostile(
    'a transcript with a script',
    'unknown-component',
    withRecording(validCaptions, 'She came.\n\n<script>alert(1)</script>\n'),
  ),
  hostile(
    'a transcript with code',
    'not-in-a-story',
    withRecording(validCaptions, 'She came. {process.env.HOME}\n'),
  ),
  hostile(
    'a transcript with a right-to-left override',
    'hidden-sign',
    withRecording(validCaptions, 'She \u202Eemac.\n'),
  ),
  hostile(
    'captions that are not text',
    'file-unreadable',
    withRecording(Buffer.from([0xff, 0xfe, 0x80]), 'She came.\n'),
  ),
  hostile(
    'captions that are a link',
    'symbolic-link',
    thenChange(withRecording(validCaptions, 'She came.\n'), (folder) => {
      rmSync(join(folder, 'words.vtt'));
      symlinkSync('/etc/passwd', join(folder, 'words.vtt'));
    }),
  ),
];
