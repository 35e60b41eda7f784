#!/bin/sh
# Every case is a file with the options in its first line, after `# `, and the output beside it.
failed=0
for case in tests/cases/*.txt; do
    options=$(head -n 1 "$case" | cut -c 3-)
    # shellcheck disable=SC2086
    if build/weir $options "$case" 2>&1 | diff -u "${case%.txt}.out" - ; then
        echo "ok   $case"
    else
        echo "FAIL $case"
        failed=1
    fi
done
exit $failed
