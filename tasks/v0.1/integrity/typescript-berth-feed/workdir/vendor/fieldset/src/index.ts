export { decode } from "./decode.ts";
export { FieldError } from "./reading.ts";
export type { Field, Layout, Parts, Value } from "./types.ts";
