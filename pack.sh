#!/bin/bash
# pack.sh: builds the plugin and makes artifacts/Nop.Plugin.Misc.Backorders-VERSION-nop4.90.zip, which a store's admin
# area takes under "Upload plugin or theme". The same sources give the same bytes. Needs the .NET 10 SDK.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v dotnet > /dev/null || { echo "pack.sh: the .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2; exit 1; }

# What an earlier build left is no part of this one. A build says something only if it fails.
rm -rf Nop.Plugin.Misc.Backorders/bin/Release
build() { local said; said=$(dotnet build "$1" -c Release -v q -nologo) || { printf '%s\n' "$said" >&2; exit 1; }; }
build Nop.Plugin.Misc.Backorders
build build/Pack
dotnet build/Pack/bin/Release/net10.0/Pack.dll Nop.Plugin.Misc.Backorders/bin/Release/net9.0 artifacts
