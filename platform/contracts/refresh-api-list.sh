#!/bin/sh
# refresh-api-list.sh FOLDER: writes nopcommerce-4.90.api.tsv anew from the full API lists in FOLDER
# (one NAME.tsv an assembly). Prints what the real API does not have, and changes nothing then.
set -eu
full=$(cd "${1:?the folder of the full API lists}" && pwd)
cd "$(dirname "$0")"
dotnet build -v q -nologo -p:CheckContracts=false ../ContractCheck
dotnet build -v q -nologo -p:CheckContracts=false ../../Nop.Plugin.Misc.Backorders
set --
for name in FluentMigrator FluentMigrator.Abstractions Nop.Core Nop.Data Nop.Services Nop.Web.Framework linq2db; do
  set -- "$@" "$name/bin/Debug/net9.0/$name.dll"
done
dotnet ../ContractCheck/bin/Debug/net10.0/ContractCheck.dll refresh nopcommerce-4.90.api.tsv "$full" \
  ../../Nop.Plugin.Misc.Backorders/bin/Debug/net9.0/Nop.Plugin.Misc.Backorders.dll "$@"
wc -l nopcommerce-4.90.api.tsv
