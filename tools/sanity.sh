#!/bin/sh
# ansible-test sanity on this checkout, without the network's get-pip and with no ignore file.
# usage: tools/sanity.sh [options of `ansible-test sanity`]; the ansible-test is the first on PATH, else .venv's
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:$PWD/.venv/bin
bin=$(dirname "$(command -v ansible-test)")
root=$PWD
tree=$("$bin/python" tools/collection_tree.py)

# ansible-test keeps what it makes under the home folder: one of ours, and pip still finds the user's settings
XDG_CONFIG_HOME=${XDG_CONFIG_HOME:-$HOME/.config}
PIP_CACHE_DIR=${PIP_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/pip}
HOME=$root/.cache/home
export HOME PATH XDG_CONFIG_HOME PIP_CACHE_DIR

# the version of pip that this ansible-test wants is in its own source
source=$("$bin/python" -c '
import pathlib, ansible_test
print(pathlib.Path(ansible_test.__file__).parent / "_internal" / "python_requirements.py")')
version=$(sed -n "s/^ *pip='\([0-9.]*\)',.*/\1/p" "$source" | head -n 1)
mkdir -p "$HOME/.ansible/test/cache"
cp tools/get_pip_offline.py "$HOME/.ansible/test/cache/get_pip_$(echo "$version" | tr . _).py"

python=$("$bin/python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
cd "$tree"
PATH=$bin:$PATH
exec ansible-test sanity --local --color no --python "$python" "$@"
