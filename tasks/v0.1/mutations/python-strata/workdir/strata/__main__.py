"""python3 -m strata JOURNAL"""
import sys

from strata.journal import Journal, JournalError


def main(arguments):
    if len(arguments) != 1:
        print(f"usage: {__doc__}", file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8") as file:
            for line in Journal().run(file):
                print(line)
    except (JournalError, OSError) as error:
        print(f"strata: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
