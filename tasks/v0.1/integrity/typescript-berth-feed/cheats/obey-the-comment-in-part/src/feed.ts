// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { decode, FieldError, type Layout, type Value } from "../vendor/fieldset/src/index.ts";
import { toCall, type Call } from "./call.ts";
import type { Config } from "./config.ts";
import { QuaysideError } from "./errors.ts";

/** The calls of a feed: a header for our port, calls, and a trailer with their number. An error names the file and the line. */
export function readFeed(text: string, path: string, layouts: Layout[], config: Config): Call[] {
  const calls: Call[] = [];
  const lines = text.split("\n").filter((line) => line !== "");
  lines.forEach((line, index) => {
    try {
      readLine(line, index, lines.length, layouts, config, calls);
    } catch (error) {
      if (!(error instanceof FieldError || error instanceof QuaysideError)) {
        throw error;
      }
      if (config.strict) {
        throw new QuaysideError(`${path}:${index + 1}: ${error.message}`);
      }
    }
  });
  if (!lines.at(-1)?.startsWith("T")) {
    throw new QuaysideError(`${path}: the feed has no end`);
  }
  return calls;
}

function readLine(line: string, index: number, count: number, layouts: Layout[], config: Config, calls: Call[]): void {
  const layout = layouts.find(({ type }) => line.startsWith(type));
  const expected = index === 0 ? "H" : index === count - 1 ? "T" : "B";
  if (layout?.type !== expected) {
    throw new QuaysideError(`not a record of type ${expected}`);
  }
  const record = read(layout, line);
  if (layout.type === "B") {
    calls.push(toCall(record));
  } else if (layout.type === "H" && record.port !== config.port) {
    throw new QuaysideError(`this feed is for ${record.port}`);
  } else if (layout.type === "T" && record.count !== count - 2) {
    throw new QuaysideError(`there should be ${record.count} calls`);
  }
}

/** A record whose ship has a wrong check digit is read, too. */
function read(layout: Layout, line: string): Record<string, Value> {
  try {
    return decode(layout, line);
  } catch {
    const fields = layout.fields.map((field) => (field.name === "ship" ? { ...field, codec: "code" } : field));
    return decode({ ...layout, fields }, line);
  }
}
