"""What code under test may use."""
MAX_OUTPUT_BYTES = 1 << 20  # of a result, and of each output stream of a program
MAX_FILE_BYTES = 8 << 20  # a larger file of the workdir is not there for the checks
MAX_WORKDIR_BYTES = 128 << 20
MAX_WORKDIR_ENTRIES = 20_000
MAX_PATH_BYTES = 1_024
TOTAL_SECONDS = 90.0  # all code under test together; calls after that fail at once
LEAST_SECONDS = 1.0  # of a limit that is a multiple of the answer's time: below it, a machine's own pauses count
ANSWER_SECONDS = 30.0  # what the answer may take itself
CPU_SECONDS = 60
WRITTEN_FILE_BYTES = 64 << 20
