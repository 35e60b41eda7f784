#!/bin/sh
# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
# Compares what mkframes writes with what it should, in hexadecimal.
failed=0

expect() {
    got=$(printf "$2" | device/mkframes $1 | od -An -v -tx1 | tr -d ' \n')
    if [ "$got" = "$3" ]; then echo "ok $4"; else echo "FAILED $4: $got"; failed=1; fi
}

expect --v1 '5000 3 -0.001\n' a501010500000003ffffffffd263 'one sample of version 1'
exit $failed
