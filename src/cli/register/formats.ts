import type { Options } from '../../runtime/options.ts';
import { writeDueCalendar } from '../../exports/calendar/due-days.ts';
import { writeCsv } from '../../exports/register/csv.ts';
import { writeRecords } from '../../exports/register/json-ld.ts';
import { peopleSheet, sheetsOf } from '../../exports/register/sheets.ts';
import { writeDetails, writeTable } from '../../exports/register/table.ts';
import { writeXlsx } from '../../exports/register/xlsx.ts';
import type { Register } from '../../library/register/entry.ts';
import { sayNoAt } from './addresses.ts';

/** What the register can be written as, and how a file of it ends. */
export const formats = {
  table: '.txt',
  csv: '.csv',
  xlsx: '.xlsx',
  ics: '.ics',
  jsonld: '.jsonld',
};

/**
 * Writes the register.
 *
 * @param isOfSome whether it is of stories that were named, of which a terminal then shows everything
 */
export function writeAs(
  format: keyof typeof formats,
  register: Register,
  isOfSome: boolean,
  options: Options,
): string | Uint8Array {
  switch (format) {
    case 'table':
      return `${isOfSome ? writeDetails(register) : writeTable(register)}\n`;
    case 'csv':
      return writeCsv(peopleSheet(register));
    case 'xlsx':
      return writeXlsx(sheetsOf(register));
    case 'ics':
      return writeDueCalendar(register);
    case 'jsonld':
      return writeRecords(register, sayNoAt(options));
  }
}
