import { main, type Ended } from "../src/cli.ts";

/** A folder in memory, and a short way to run commands in it. */
export class Memory {
  readonly files = new Map<string, string>();

  read(path: string): string | undefined {
    return this.files.get(path);
  }

  write(path: string, text: string): void {
    this.files.set(path, text);
  }

  run(...args: string[]): Ended {
    return main(args, this);
  }

  /** Runs a command that must work. */
  out(...args: string[]): string[] {
    const { exitCode, out, error } = this.run(...args);
    if (exitCode !== 0) {
      throw new Error(error);
    }
    return out;
  }
}

export function pantry(): Memory {
  const memory = new Memory();
  memory.write("stock", [
    "larder 1",
    '{"id":"B-01","name":"Kidney beans","unit":"kg","amount":"14.5","best":"2027-04-30","place":"A2","tags":["dry"]}',
    '{"id":"B-02","name":"Red lentils","unit":"kg","amount":"8","best":"2026-12-31","place":"A3","tags":["dry","halal"],"barcode":"4260017"}',
    '{"id":"D-03","name":"Sunflower oil","unit":"l","amount":"6.75","place":"D1","tags":[]}',
    "",
  ].join("\n"));
  return memory;
}
