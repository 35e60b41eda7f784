import { weekdayOf, type Day } from "./civil.ts";

export type WhenClosed = "keep" | "skip" | "before" | "after";

/** So many days a date may be moved; it is left out when there is no open day as near. */
export const FARTHEST = 14;

/** The days on which nothing takes place: some weekdays, and ranges of days. */
export class Closed {
  private readonly weekdays = new Set<number>();
  private readonly ranges: { first: Day; last: Day }[] = [];

  addWeekday(weekday: number): void {
    this.weekdays.add(weekday);
  }

  addRange(first: Day, last: Day): void {
    this.ranges.push({ first, last });
  }

  has(day: Day): boolean {
    return this.weekdays.has(weekdayOf(day)) || this.ranges.some(({ first, last }) => day >= first && day <= last);
  }

  /** Where a date of a rule ends up; undefined when it is left out. */
  settle(day: Day, when: WhenClosed): Day | undefined {
    if (when === "keep" || !this.has(day)) {
      return day;
    }
    if (when === "skip") {
      return undefined;
    }
    const direction = when === "before" ? -1 : 1;
    for (let step = 1; step <= FARTHEST; step++) {
      const moved = day + step * direction;
      if (!this.has(moved)) {
        return moved;
      }
    }
    return undefined;
  }
}
