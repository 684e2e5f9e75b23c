// Run in a process of its own, under another time zone: its offsets on the first line, then what
// the gate says there.
import { gateVerdicts, utcOffsets } from './gate-verdicts.ts';

process.stdout.write(`${JSON.stringify(utcOffsets())}\n${gateVerdicts()}`);
