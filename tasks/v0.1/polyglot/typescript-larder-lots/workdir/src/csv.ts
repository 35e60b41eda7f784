import { LarderError } from "./errors.ts";

/** The cells of each line; a cell in quotes may have commas, line ends and doubled quotes in it. */
export function parseCsv(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;
  let line = 1;
  while (cell.lastIndex < text.length) {
    const row = { line, cells: [] as string[] };
    let end: string;
    do {
      const found = cell.exec(text);
      if (!found) {
        throw new LarderError(`${line}: a quote is out of place`);
      }
      row.cells.push(found[1]?.replaceAll('""', '"') ?? found[2]);
      line += found[0].split("\n").length - 1;
      end = found[3];
    } while (end === ",");
    rows.push(row);
  }
  return rows;
}

export function formatCsv(rows: string[][]): string[] {
  return rows.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","));
}
