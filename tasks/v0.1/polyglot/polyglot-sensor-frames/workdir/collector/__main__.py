import argparse
import sys

from .reader import read_frames
from .report import csv_lines, summary


def main() -> int:
    parser = argparse.ArgumentParser(prog="collector", description="Prints the samples in frames as CSV.")
    parser.add_argument("file", help="a file with frames, or - for standard input")
    parser.add_argument("--channel", type=int, help="print the samples of this channel only")
    arguments = parser.parse_args()
    if arguments.file == "-":
        data = sys.stdin.buffer.read()
    else:
        with open(arguments.file, "rb") as file:
            data = file.read()
    reading = read_frames(data)
    for line in csv_lines(reading, arguments.channel):
        print(line)
    print(summary(reading), file=sys.stderr)
    return 3 if reading.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
