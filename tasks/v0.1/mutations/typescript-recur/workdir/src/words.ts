import { RecurError } from "./errors.ts";

interface Word {
  text: string;
  column: number;
}

/** The words and commas of a line, taken one by one. */
export class Words {
  private readonly words: Word[];
  private readonly end: number;
  private at = 0;

  constructor(text: string) {
    this.words = [...text.matchAll(/[^\s,]+|,/g)].map((found) => ({ text: found[0], column: found.index + 1 }));
    this.end = text.length + 1;
  }

  peek(): string | undefined {
    return this.words[this.at]?.text;
  }

  next(): string {
    const word = this.words[this.at];
    if (!word) {
      this.fail("something is missing");
    }
    this.at++;
    return word.text;
  }

  /** Takes the word if it comes next. */
  accept(text: string): boolean {
    if (this.peek() !== text) {
      return false;
    }
    this.at++;
    return true;
  }

  /** Steps back to the word that was taken last, and complains about it. */
  refuse(reason: string): never {
    this.at--;
    this.fail(reason);
  }

  /** Complains about the word that comes next. */
  fail(reason: string): never {
    throw new RecurError(`column ${this.words[this.at]?.column ?? this.end}: ${reason}`);
  }
}
