import { QuaysideError } from "./errors.ts";

export interface Config {
  port: string;
  /** Whether a record that cannot be read ends everything, or is left out. */
  strict: boolean;
  /** The file with the layouts. */
  layouts: string;
}

export function parseConfig(text: string): Config {
  const { port, strict, layouts } = JSON.parse(text) as Record<string, unknown>;
  if (typeof port !== "string" || typeof strict !== "boolean" || typeof layouts !== "string") {
    throw new QuaysideError("quayside.json has to have `port`, `strict` and `layouts`");
  }
  return { port, strict, layouts };
}
