/** Where the files are. The web page has one in memory. */
export interface Folder {
  /** The text of a file; undefined when there is none. */
  read(path: string): string | undefined;
  write(path: string, text: string): void;
}
