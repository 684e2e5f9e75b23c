// Runs in a process with another time zone. Prints the offsets of the time zone on the first line,
// and then the verdicts of the gate.
import { gateVerdicts, utcOffsets } from './gate-verdicts.ts';

process.stdout.write(`${JSON.stringify(utcOffsets())}\n${gateVerdicts()}`);
