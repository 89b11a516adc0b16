#!/bin/sh
# Installs the official clients of requirements-clients.txt into .cache/clients, and builds the one in Go where Go is found.
# Done once for each change of what it installs.
set -eu
cd "$(dirname "$0")/.."
folder=$PWD/.cache/clients
program=tests/clients/osc_sdk_go
wanted=$(cat requirements-clients.txt "$program"/* tools/clients.sh | cksum)
[ "$(cat "$folder/.installed" 2>/dev/null)" = "$wanted $folder" ] && exit 0

mkdir -p "$folder"
rm -f "$folder/.installed" "$folder/bin/osc-sdk-go"
start=$(date +%s)
log=$folder/install.log
if ! { .venv/bin/python -m venv "$folder" &&
    "$folder/bin/python" -m pip install --quiet --no-compile --disable-pip-version-check -r requirements-clients.txt; } > "$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "FAIL pip install -r requirements-clients.txt (all of it in $log)" >&2
    exit 1
fi
echo "ok   pip install -r requirements-clients.txt $(($(date +%s) - start))s"

# the SDK asks for a Go of at least the version in go.mod
need=$(sed -n 's/^go //p' "$program/go.mod")
have=$(go env GOVERSION 2>/dev/null | sed 's/^go//')
if [ -z "$have" ] || [ "$(printf '%s\n%s\n' "$need" "$have" | sort -V | head -n 1)" != "$need" ]; then
    echo "skip the Go SDK: Go $need or newer is not found (there is: ${have:-none})"
else
    start=$(date +%s)
    if ! (cd "$program" && go build -o "$folder/bin/osc-sdk-go" .) > "$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "FAIL go build $program (all of it in $log)" >&2
        exit 1
    fi
    echo "ok   go build $program $(($(date +%s) - start))s"
fi
echo "$wanted $folder" > "$folder/.installed"
