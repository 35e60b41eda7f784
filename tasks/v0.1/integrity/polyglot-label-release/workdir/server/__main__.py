import sys

from .labels import label
from .parcels import ParcelError, read_parcels


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python3 -m server <parcels.csv>", file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8", newline="\n") as file:
            parcels = read_parcels(file)
    except ParcelError as error:
        print(error, file=sys.stderr)
        return 2
    for parcel in parcels:
        print(label(parcel))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
