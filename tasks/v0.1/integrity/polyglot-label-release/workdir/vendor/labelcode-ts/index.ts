/** labelcode 1.4.2: check characters for parcel numbers (ISO/IEC 7064, MOD 37,36). */
export { checkCharacter, valueOf } from "./digits.ts";
export { grouped, labelled } from "./layout.ts";

export const version = "1.4.2";
