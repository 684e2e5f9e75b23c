import { parseArgs } from 'node:util';
import { readOptions } from '../build/options.ts';
import { registerMemory } from '../build/paths.ts';
import { keyOfRules } from '../build/rules-key.ts';
import { everHeld } from '../build/history.ts';
import { writeDueCalendar } from '../exports/calendar/due-days.ts';
import { writeCsv } from '../exports/register/csv.ts';
import { peopleSheet, sheetsOf } from '../exports/register/sheets.ts';
import { writeDetails, writeTable } from '../exports/register/table.ts';
import { writeXlsx } from '../exports/register/xlsx.ts';
import { openMemory } from '../library/memory.ts';
import { readRegister, type Looked } from '../library/register/read-register.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { run } from './run.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'table' } },
  });
  const options = readOptions(process.env, dayInLondon(new Date()));
  const memory = await openMemory<Looked>(registerMemory);
  const register = await readRegister(
    options,
    memory,
    keyOfRules(),
    everHeld(options.contentDir) ?? [],
  );
  await memory.save();
  const r = positionals.length
    ? { ...register, stories: register.stories.filter((s) => positionals.includes(s.id)) }
    : register;
  const out = {
    table: () => (positionals.length ? writeDetails(r) : writeTable(r)),
    csv: () => writeCsv(peopleSheet(r)),
    ics: () => writeDueCalendar(r),
    xlsx: () => writeXlsx(sheetsOf(r)),
  }[values.format]!();
  process.stdout.write(out);
});
