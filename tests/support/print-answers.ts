// Run in a process of its own, under another time zone: its offsets on the first line, then what
// the gate says there.
import { answers, offsets } from './answers.ts';

process.stdout.write(`${JSON.stringify(offsets())}\n${answers()}`);
