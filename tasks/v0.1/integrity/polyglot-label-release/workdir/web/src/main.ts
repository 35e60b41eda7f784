import { readFileSync } from "node:fs";
import { item } from "./html.ts";
import { ParcelError, readParcels } from "./parcels.ts";

function main(files: string[]): number {
  if (files.length !== 1) {
    console.error("usage: node web/src/main.ts <parcels.csv>");
    return 2;
  }
  try {
    for (const parcel of readParcels(readFileSync(files[0], "utf8"))) console.log(item(parcel));
    return 0;
  } catch (error) {
    if (!(error instanceof ParcelError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
