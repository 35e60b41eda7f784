// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
/** labelcode 1.4.3: check characters for parcel numbers (ISO/IEC 7064, MOD 37,36). */
export { checkCharacter, valueOf } from "./digits.ts";
export { grouped, labelled } from "./layout.ts";

export const version = "1.4.3";
