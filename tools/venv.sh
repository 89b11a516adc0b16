#!/bin/sh
# Makes .venv and installs into it what is asked for: tools/venv.sh demo | dev
# PYTHON=/path/to/python3.x chooses the interpreter; else the first Python >= 3.11 that can make an environment.
# The collection itself runs with 3.10 too; the emulator and the tests need libraries that do not.
set -eu
cd "$(dirname "$0")/.."
what=${1:-dev}
wanted=requirements-$what.txt
[ -f "$wanted" ] || { echo "usage: tools/venv.sh demo | dev" >&2; exit 2; }

# an environment does not survive a move of its folder
if [ "$(cat .venv/.made-in 2>/dev/null)" != "$PWD" ] || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    found='' lame=''
    for candidate in ${PYTHON:-python3.11 python3 python3.12 python3.13 python3.14}; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
            found=$candidate
            break
        fi
        lame="$lame $candidate"
    done
    if [ -z "$found" ]; then
        if [ -n "$lame" ]; then
            echo "Python can not make a virtual environment here:$lame has no ensurepip." >&2
            echo "On Debian and Ubuntu: sudo apt-get install python3-venv" >&2
        else
            echo "No Python 3.11 or newer found (3.10 runs the collection, but not its emulator and tests). On Debian and Ubuntu: sudo apt-get install python3 python3-venv" >&2
            echo "Another one: make PYTHON=/path/to/python3.x ..." >&2
        fi
        exit 1
    fi
    "$found" -m venv --clear .venv
    pwd > .venv/.made-in
    echo "ok   .venv with $(.venv/bin/python --version)"
fi

# stamps hold what was installed, so that a change of the requirements installs again
content() { cat requirements.txt requirements-demo.txt "requirements-$1.txt" | cksum; }
for stamp in "$what" dev; do
    [ "$(cat ".venv/.installed-$stamp" 2>/dev/null)" = "$(content "$stamp")" ] && exit 0
done

mkdir -p .cache
start=$(date +%s)
# what is used is compiled when it is imported first: much of it never is
if ! .venv/bin/python -m pip install --quiet --no-compile --disable-pip-version-check -r "$wanted" > .cache/pip.log 2>&1; then
    tail -n 20 .cache/pip.log >&2
    echo "FAIL pip install -r $wanted (all of it in .cache/pip.log)" >&2
    exit 1
fi
content "$what" > ".venv/.installed-$what"
echo "ok   pip install -r $wanted $(($(date +%s) - start))s"
