#!/bin/bash
# bench.sh planner: plans promises for 1,000, 10,000 and 100,000 waiting lines and 1,000 arrivals; prints the median time,
# the memory and, last, the growth exponent. Any other arguments go to BenchmarkDotNet (--filter '*' for all; minutes).
# Needs the .NET 10 SDK.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=Nop.Plugin.Misc.Backorders.Benchmarks
said=$(dotnet build $project -c Release -v q -nologo) || { printf '%s\n' "$said" >&2; exit 1; }
exec dotnet $project/bin/Release/net10.0/$project.dll "$@"
