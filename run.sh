#!/bin/bash
# run.sh [--fresh] [--database "Host=...;Database=..."]
# Starts the demo shop with the plugin in it on http://127.0.0.1:5090 (PORT in the environment overrides).
# Its data is kept in .demo/ until --fresh, or in a PostgreSQL database of yours (which has to be empty the first
# time; --fresh does not touch it). Needs the .NET 10 SDK.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

port=${PORT:-5090} fresh= database=
usage() { sed -n '2,5s/^# //p' "$0"; exit "$1"; }
while [ $# -gt 0 ]; do
  case $1 in
    --fresh) fresh=1 ;;
    --database) [ -n "${2:-}" ] || { echo 'run.sh: --database needs a connection string' >&2; usage 2 >&2; }; database=$2; shift ;;
    --database=*) database=${1#*=} ;;
    -h | --help) usage 0 ;;
    *) echo "run.sh: unknown argument '$1'" >&2; usage 2 >&2 ;;
  esac
  shift
done
command -v dotnet > /dev/null || { echo "run.sh: the .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2; exit 1; }
if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
  echo "run.sh: port $port is taken; choose another one: PORT=5091 ./run.sh" >&2
  exit 1
fi

# Every database has its own folder: what is installed must not be remembered for another one.
data=.demo/sqlite
[ -z "$database" ] || data=.demo/database-$(printf '%s' "$database" | cksum | cut -d' ' -f1)
[ -z "$fresh" ] || rm -rf "$data"

# A build says something only if it fails.
build() { local said; said=$(dotnet build "$1" -v q -nologo) || { printf '%s\n' "$said" >&2; exit 1; }; }
echo "Building (a few minutes the first time) ..."
build platform/DemoStore
build Nop.Plugin.Misc.Backorders

# The plugin goes where a store looks for plugins, as its zip would be unpacked there.
plugin=$data/Plugins/Misc.Backorders
rm -rf "$plugin"
mkdir -p "$plugin"
(cd Nop.Plugin.Misc.Backorders/bin/Debug/net9.0 && tar -cf - --exclude='*.pdb' --exclude='*.deps.json' .) | tar -xf - -C "$plugin"

dotnet platform/DemoStore/bin/Debug/net10.0/DemoStore.dll --data "$data" --urls "http://127.0.0.1:$port" \
  --install Misc.Backorders ${database:+--database "$database"} &
store=$!
trap 'kill "$store" 2> /dev/null; wait "$store" 2> /dev/null; exit 130' INT TERM

until (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do
  kill -0 "$store" 2> /dev/null || { wait "$store" || true; echo "run.sh: the shop did not start" >&2; exit 1; }
  sleep 0.2
done
cat <<TEXT

  Shop   http://127.0.0.1:$port/                            ann@example.com / demo-1234
  Admin  http://127.0.0.1:$port/Admin                       admin@example.com / demo-1234

  Try it: buy 3 of the Lighthouse Lantern (1 is left), then look at Backorders in the admin menu.
  Ctrl+C stops the shop.

TEXT
wait "$store"
