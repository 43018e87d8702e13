"""Exchanges two names, over and over, until its input ends; prints how often.

At the end each has again what it had at first.
"""

import ctypes
import os
import select
import sys

AT_FDCWD, RENAME_EXCHANGE = -100, 2
libc = ctypes.CDLL(None, use_errno=True)
one, other = (os.fsencode(name) for name in sys.argv[1:3])


def exchange(times):
    for _ in range(times):
        if libc.renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE):
            raise OSError(ctypes.get_errno(), "renameat2")
    return times


count = exchange(1)
print("begun", flush=True)
while not select.select([sys.stdin], [], [], 0)[0]:
    count += exchange(1000)
count += exchange(count % 2)
print(count)
