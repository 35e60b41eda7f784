#!/bin/sh
# Compares what mkframes writes with what it should, in hexadecimal.
failed=0

expect() {
    got=$(printf "$2" | device/mkframes $1 | od -An -v -tx1 | tr -d ' \n')
    if [ "$got" = "$3" ]; then echo "ok $4"; else echo "FAILED $4: $got"; failed=1; fi
}

expect --v1 '5000 3 -0.001\n' a501010500000003ffffffffd263 'one sample of version 1'
exit $failed
