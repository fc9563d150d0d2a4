#!/bin/bash
# test.sh [--long] [FILTER]: sets everything up and runs all tests (or those that `dotnet test --filter FILTER` names).
# --long plays thousands of the law's random sequences instead of 300 on each database (BACKORDERS_SEQUENCES, BACKORDERS_SEED).
# Needs the .NET 10 SDK. PostgreSQL 15 (or newer) and Chromium are taken from Debian where they are missing.
# BACKORDERS_TEST_RESULTS=DIR keeps the results (TRX files, with each test's time) in DIR.
# The last line is `N passed, N failed`; the exit code is 0 only if nothing failed.
set -euo pipefail
cd "$(dirname "$0")"
if [ "${1:-}" = --long ]; then
  export BACKORDERS_SEQUENCES=${BACKORDERS_SEQUENCES:-3000}
  shift
fi
filter=${1:-}
started=$SECONDS
# Much is compiled and much is waited for: pages that are either writable or executable, and threads that spin while they wait,
# cost two processes on two cores more than they give.
export DOTNET_EnableWriteXorExecute=0 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '\n== %s (%ds)\n' "$*" $((SECONDS - started)); }
stop() { printf 'test.sh: %s\n' "$*" >&2; exit 1; }

# --- what is needed ---------------------------------------------------------------------------------------------

command -v dotnet > /dev/null || stop "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download"

find_postgres() {
  local folder
  for folder in /usr/lib/postgresql/1[5-9]/bin "$(dirname "$(readlink -f "$(command -v initdb || echo /none)")")"; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && { echo "$folder"; return; }
  done
}
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

missing=()
[ -n "$(find_postgres)" ] || missing+=(postgresql-15)
[ -n "$(find_chromium)" ] || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] || stop "missing: ${missing[*]}. As root: apt-get install -y --no-install-recommends ${missing[*]}"
  say "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
postgres=$(find_postgres)
[ -n "$postgres" ] || stop "no PostgreSQL found after its installation"
BACKORDERS_TEST_CHROMIUM=$(find_chromium)
[ -n "$BACKORDERS_TEST_CHROMIUM" ] || stop "no Chromium found after its installation"
export BACKORDERS_TEST_CHROMIUM

# --- build ------------------------------------------------------------------------------------------------------

say "building"
dotnet build Nop.Plugin.Misc.Backorders.sln -c Release -v q -nologo || stop "the build failed"

# --- a PostgreSQL of our own: a new cluster on a free loopback port, gone at the end ----------------------------

work=$(mktemp -d "${TMPDIR:-/tmp}/backorders-test.XXXXXX")
if [ "$(id -u)" = 0 ]; then
  owner=postgres
  id "$owner" > /dev/null 2>&1 || owner=nobody
  as_owner() { (cd / && setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups -- "$@"); }
  chmod 711 "$work"
  install -d -m 700 -o "$owner" "$work/pg"
else
  as_owner() { "$@"; }
  install -d -m 700 "$work/pg"
fi
parts=()
clean_up() {
  local part
  for part in "${parts[@]}"; do kill -- "-$part" 2> /dev/null || true; done
  [ -f "$work/pg/data/postmaster.pid" ] && as_owner "$postgres/pg_ctl" -D "$work/pg/data" -m immediate stop > /dev/null 2>&1
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say "starting PostgreSQL"
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
as_owner sh -c "umask 077; cat > '$work/pg/password'" <<< "$password"
as_owner "$postgres/initdb" -D "$work/pg/data" -U backorders -A scram-sha-256 --pwfile="$work/pg/password" -E UTF8 --locale=C.UTF-8 --no-sync > "$work/initdb.log" 2>&1 \
  || { cat "$work/initdb.log"; stop "PostgreSQL could not be initialised"; }
rm "$work/pg/password"
port=
for _ in 1 2 3 4 5 6 7 8 9 10; do
  candidate=$((20000 + RANDOM % 12000))
  (exec 3<> "/dev/tcp/127.0.0.1/$candidate") 2> /dev/null && continue
  if as_owner "$postgres/pg_ctl" -D "$work/pg/data" -l "$work/pg/log" -w -t 30 -o "-h 127.0.0.1 -p $candidate -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start > /dev/null 2>&1; then
    port=$candidate
    break
  fi
done
[ -n "$port" ] || { cat "$work/pg/log"; stop "PostgreSQL did not start"; }
export BACKORDERS_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=backorders;Password=$password;Database=postgres"

# --- tests ------------------------------------------------------------------------------------------------------

# A process runs one store at a time, so two processes share the tests. The first takes what is named here, the second
# takes exactly what the first does not: no test can be in neither. Both play the law, each every other part of its sequences.
# Names are parts of full test names.
first=(Tests.EndToEnd. Tests.Data. Tests.Platform.Replay. Tests.Services.Consistency.)
law=Tests.Services.Law.LedgerLawTests

one= two=
for name in "${first[@]}"; do
  one+="${one:+|}FullyQualifiedName~$name"
  two+="${two:+&}FullyQualifiedName!~$name"
done
one+="|FullyQualifiedName~$law"

# Of more tests than its limit the adapter does not run the chosen ones but all, and tells only of the chosen.
run_part() { # NAME FILTER SHARE
  local code=0
  export BACKORDERS_LAW_SHARE=$3
  dotnet test Nop.Plugin.Misc.Backorders.Tests -c Release --no-build --nologo -v q --results-directory "$work/$1" --blame-hang-timeout 5min --blame-hang-dump-type none \
    --logger "console;verbosity=minimal" --logger "trx;LogFileName=results.trx" --filter "($2)${filter:+&($filter)}" \
    -- NUnit.AssemblySelectLimit=1000000 > "$work/$1.log" 2>&1 || code=$?
  echo "$code" > "$work/$1.code"
  printf 'part %s ended with %d after %d s\n' "$1" "$code" $((SECONDS - started))
}

say "testing, in two processes"
mkdir "$work/one" "$work/two"
# Each in a process group of its own, which ends with this script.
set -m
run_part one "$one" 1/2 &
parts+=($!)
run_part two "$two" 2/2 &
parts+=($!)
set +m
wait "${parts[@]}"
parts=()

total=0 executed=0 passed=0 code=0
[ -f "${NOPCOMMERCE_DIR:-/opt/nopcommerce}/Nop.Web.dll" ] || echo "real store: skipped (no store at NOPCOMMERCE_DIR or /opt/nopcommerce)"
count() { grep -oE '<Counters [^>]*>' "$1" | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+'; }
for part in one two; do
  results=$work/$part/results.trx
  ended=$(cat "$work/$part.code")
  grep -vE '^ *(Test run for|A total of|Skipped |Passed!|Failed!|Attachments:|Results File:|.*\.trx$|No test matches|WARNING: Overwriting)|^[[:space:]]*$' "$work/$part.log" || true
  [ "$ended" = 0 ] || code=$ended
  if [ ! -s "$results" ]; then
    # A filter of the caller's may leave nothing to one of the two.
    [ -n "$filter" ] && [ "$ended" = 0 ] && continue
    stop "part $part left no results (exit code $ended)"
  fi
  total=$((total + $(count "$results" total)))
  executed=$((executed + $(count "$results" executed)))
  passed=$((passed + $(count "$results" passed)))
done
failed=$((executed - passed))

if [ -n "${BACKORDERS_TEST_RESULTS:-}" ]; then
  for part in one two; do
    [ -s "$work/$part/results.trx" ] && install -D -m 644 "$work/$part/results.trx" "$BACKORDERS_TEST_RESULTS/$part.trx"
  done
fi

# What several processes played of one law is one line: their sequences, actions and violations, of what stands in the brackets.
sum_law() {
  awk '/^law: [0-9]+ sequences, [0-9]+ actions, [0-9]+ violations \(/ {
      where = $0; sub(/^[^(]*/, "", where); sub(/, share [0-9]+\/[0-9]+/, "", where)
      if (!(where in sequences)) places[++n] = where
      sequences[where] += $2; actions[where] += $4; violations[where] += $6
      next
    }
    { print }
    END { for (i = 1; i <= n; i++) printf "law: %d sequences, %d actions, %d violations %s\n", sequences[places[i]], actions[places[i]], violations[places[i]], places[i] }'
}

say "done"
cat "$work"/*/results.trx | grep -hoE '^(.*>)?(recordings|law): .*' | sed -E 's/^.*(recordings|law): /\1: /; s/<\/.*$//; s/&#x[dD];$//; s/&gt;/>/g; s/&lt;/</g; s/&amp;/\&/g' | sort -u | sum_law || true
[ "$total" = "$executed" ] || printf '%d skipped\n' $((total - executed))
[ "$failed" -gt 0 ] || [ "$code" = 0 ] || printf 'the test run ended with %d\n' "$code"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ] && [ "$code" = 0 ]
