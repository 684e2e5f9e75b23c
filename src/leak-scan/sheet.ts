/** Somewhere to write a text sign by sign: putting it together from strings costs far more. */
export interface Sheet {
  units: Uint16Array;
  length: number;
}

/** A sheet, to be used again and again. */
export function newSheet(): Sheet {
  return { units: new Uint16Array(2 ** 16), length: 0 };
}

/** Takes off what stands on a sheet, and makes room for so many signs. */
export function wipe(sheet: Sheet, room: number): void {
  if (sheet.units.length < room) sheet.units = new Uint16Array(2 * room);
  sheet.length = 0;
}

/** Writes one sign, by its unit. */
export function put(sheet: Sheet, unit: number): void {
  sheet.units[sheet.length++] = unit;
}

/** Writes a part of a text. */
export function copy(sheet: Sheet, text: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) put(sheet, text.charCodeAt(at));
}

/** What stands on a sheet. */
export function written({ units, length }: Sheet): string {
  return Buffer.from(units.buffer, 0, length * units.BYTES_PER_ELEMENT).toString('utf16le');
}
