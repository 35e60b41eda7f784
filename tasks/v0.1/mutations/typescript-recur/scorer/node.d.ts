// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
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
