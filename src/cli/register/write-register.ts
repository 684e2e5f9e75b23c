import { writeDueCalendar } from '../../exports/calendar/due-calendar.ts';
import { writeConsentRecords } from '../../exports/register/consent-records.ts';
import { writeCsv } from '../../exports/register/csv.ts';
import { toPeopleTable, toRegisterTables } from '../../exports/register/register-tables.ts';
import {
  writeTerminalDetails,
  writeTerminalTable,
} from '../../exports/register/terminal-register.ts';
import { writeXlsx } from '../../exports/register/xlsx.ts';
import type { Register } from '../../library/register/register-story.ts';
import { escapeLines } from '../../runtime/escape-path.ts';
import type { Options } from '../../runtime/options.ts';
import { findSayNoAddress } from './public-addresses.ts';

/** The formats of the register, each with the ending of its file. */
export const registerFormats = {
  table: '.txt',
  csv: '.csv',
  xlsx: '.xlsx',
  ics: '.ics',
  jsonld: '.jsonld',
};

/**
 * Writes the register in a format.
 *
 * @param isSelection whether the person chose stories by id; the table then shows all their details
 */
export function writeRegister(
  format: keyof typeof registerFormats,
  register: Register,
  isSelection: boolean,
  options: Options,
): string | Uint8Array {
  switch (format) {
    case 'table':
      return escapeLines(
        `${isSelection ? writeTerminalDetails(register) : writeTerminalTable(register)}\n`,
      );
    case 'csv':
      return writeCsv(toPeopleTable(register));
    case 'xlsx':
      return writeXlsx(toRegisterTables(register));
    case 'ics':
      return writeDueCalendar(register);
    case 'jsonld':
      return writeConsentRecords(register, findSayNoAddress(options));
  }
}
