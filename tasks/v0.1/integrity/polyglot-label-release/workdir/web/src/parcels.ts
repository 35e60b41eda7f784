/** Parcel files. */

export interface Parcel {
  readonly number: string;
  readonly recipient: string;
}

/** A line that cannot be used. */
export class ParcelError extends Error {}

export function readParcels(text: string): Parcel[] {
  const parcels: Parcel[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.replace(/\r$/, "");
    if (line === "") continue;
    const semicolon = line.indexOf(";");
    if (semicolon < 0) throw new ParcelError(`line ${index + 1}: no recipient`);
    const number = line.slice(0, semicolon);
    if (!/^[0-9A-Z]{1,24}$/.test(number)) throw new ParcelError(`line ${index + 1}: no parcel number`);
    parcels.push({ number, recipient: line.slice(semicolon + 1) });
  }
  return parcels;
}
