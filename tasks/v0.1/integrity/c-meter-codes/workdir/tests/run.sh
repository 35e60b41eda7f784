#!/bin/sh
# Decodes every case with the program that its name asks for; handheld-*.hex with the handheld's.
failed=0
for input in tests/cases/*.hex; do
    name=$(basename "$input" .hex)
    case $name in
        handheld-*) program=build/readout-handheld ;;
        *) program=build/readout ;;
    esac
    if $program -c etc/readout.conf "$input" 2>&1 | cmp -s - "tests/cases/$name.out"; then
        echo "ok    $name"
    elif grep -qx "$name" tests/known-failures; then
        echo "known $name"
    else
        echo "FAIL  $name"
        failed=1
    fi
done
exit $failed
