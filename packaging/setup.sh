# SPDX-FileCopyrightText: 2026 The Faultline developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/start, packaging/test and .ci/run: sourced, not run. Installs what is missing, builds.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build_dir=${FAULTLINE_BUILD_DIR:-$root/build/release}

build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    libsqlite3-dev libicu-dev nlohmann-json3-dev libvalijson-dev libqpdf-dev libssl-dev fonts-roboto-unhinted"
run_packages="libqt6svg6 qt6-qpa-plugins"
test_packages="qpdf poppler-utils sqlite3 python3"

say() { printf '%s\n' "$*" >&2; }

# Names of those packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

# Installs the named Debian packages that are missing; says which before it does.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "Faultline installs what it needs by itself on Debian 12 only. Here, install the equivalents of:"
        say "  $(printf '%s ' "$@")"
        say "then build with: cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release && cmake --build build"
        exit 1
    fi
    local missing as_root=()
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and installing them needs root: $missing"
            say "Run as root: apt-get install $missing"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing with apt-get${as_root:+ (through sudo)}: $missing"
    "${as_root[@]}" apt-get update -q >&2
    # shellcheck disable=SC2086
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
}

# Configures (once) and builds the named targets; builds nothing that is built.
build() {
    local werror=OFF
    [ "${CI:-}" = true ] && werror=ON
    if [ ! -f "$build_dir/build.ninja" ]; then
        say "Configuring in $build_dir"
        cmake -S "$root" -B "$build_dir" -G Ninja -DCMAKE_BUILD_TYPE=Release -DFAULTLINE_WERROR=$werror >&2
    fi
    say "Building $*"
    cmake --build "$build_dir" --target "$@" >&2
}
