declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string;
}

declare module "node:process" {
  const process: {
    argv: string[];
    exitCode: number;
    stdout: { write(text: string): void };
    stderr: { write(text: string): void };
  };
  export default process;
}
