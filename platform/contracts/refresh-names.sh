#!/bin/bash
# refresh-names.sh SOURCE: writes the third column of nopcommerce-4.90.names.tsv anew from the platform's source (the folder with
# Presentation in it). Prints the names that are not there, and changes nothing then. To use another name: add its kind and its
# name (two columns), run this, and commit the line. A test refuses what is used and not on the list, and the other way round.
set -euo pipefail
shop=$(cd "${1:?the folder of the source}/Presentation/Nop.Web" && pwd)
framework=$shop/../Nop.Web.Framework
list=$(cd "$(dirname "$0")" && pwd)/nopcommerce-4.90.names.tsv
made=$(mktemp)
trap 'rm -f "$made"' EXIT

first() { head -n 1 || true; }

# The attributes of a tag helper, in order; those without which it is no such element have a mark.
tag() {
  local file
  file=$(grep -rlE "HtmlTargetElement\(\"$1\"" "$framework/TagHelpers" | first)
  [ -n "$file" ] || return 0
  awk '
    /const string [A-Z_0-9]+ *= *"/ { name = $0; sub(/.*const string +/, "", name); sub(/ .*/, "", name); value = $0; sub(/^[^"]*"/, "", value); sub(/".*/, "", value); constant[name] = value }
    /\[HtmlTargetElement\(/ { target = $0 }
    /\[HtmlAttributeName\(/ { name = $0; sub(/.*\[HtmlAttributeName\(/, "", name); sub(/[,)].*/, "", name); bound[name] = 1 }
    END {
      if (match(target, /Attributes *= */)) { needs = substr(target, RSTART + RLENGTH); sub(/, *TagStructure.*/, "", needs); sub(/\)\].*/, "", needs); gsub(/[" ]/, "", needs); count = split(needs, parts, /[+,]+/); for (i = 1; i <= count; i++) required[parts[i]] = 1 }
      for (name in bound) { value = (name in constant) ? constant[name] : name; gsub(/"/, "", value); print value ((name in required) ? "!" : "") }
      for (name in required) if (!(name in bound)) print ((name in constant) ? constant[name] : name) "!"
    }' "$file" | LC_ALL=C sort -u | tr '\n' ' '
}

action() { # AREA/CONTROLLER/ACTION
  local area controller action
  IFS=/ read -r area controller action <<< "$1"
  grep -hoE "IActionResult>? $action\([^)]*\)" "$shop/${area:+Areas/$area/}Controllers/${controller}Controller.cs" 2> /dev/null | first | sed -E 's/.*\(/(/'
}

zone() { # CLASS.NAME
  local text view
  text=$(grep -hoE "static string ${1#*.} => \"[^\"]*\"" "$framework/Infrastructure/${1%%.*}.cs" | first | sed -E 's/.*"(.*)"/\1/')
  view=$(grep -rlE "$1\b" "$shop" --include=*.cshtml | LC_ALL=C sort | first)
  [ -n "$text" ] && [ -n "$view" ] || return 0
  printf '%s %s %s' "$text" "${view#"$shop/"}" "$(grep -hoE "$1, *additionalData *= *[A-Za-z.]+|additionalData *= *[A-Za-z.]+[^>]*$1|$1[^>]*additional-data=\"[^\"]*\"" "$view" | first | sed -E 's/.*additionalData *= *([A-Za-z.]+).*/\1/; s/.*additional-data="@?([^"]*)".*/\1/')"
}

detail() { # KIND NAME
  local view=$shop/Areas/Admin/Views/Shared/$2.cshtml
  case $1 in
    layout) [ -f "$view" ] && echo "${view#"$shop/"}" ;;
    partial) [ -f "$view" ] && echo "$(grep -hoE "@model .*" "$view" | first | sed "s/@model //")" ;;
    component) grep -rhoE "InvokeAsync\([^)]*\)" $(grep -rlE "class $2ViewComponent\b" "$shop" --include=*.cs | first) < /dev/null | first | sed 's/InvokeAsync//' ;;
    action) action "$2" ;;
    zone) zone "$2" ;;
    resource) grep -qi "Name=\"$2\"" "$shop/App_Data/Localization/defaultResources.nopres.xml" && echo yes ;;
    class) { grep -rqE "class=\"([^\"]* )?$2[ \"]" "$shop/Areas/Admin/Views" "$shop/Views" --include=*.cshtml || grep -rqE "\"[^\"]*\b$2\b[^\"]*\"" "$framework/Models/DataTables" --include=*.cs || grep -rqE "\.$2\b" "$shop/wwwroot/css" "$shop/wwwroot/lib_npm/admin-lte" "$shop/Themes" --include=*.css || grep -rqE "\b$2\b" "$shop/wwwroot/js" --include=*.js; } && echo yes ;;
    tag) tag "$2" ;;
    menu) grep -qE "SystemName = \"$2\"" "$framework/Menu/AdminMenu.cs" && echo yes ;;
    script) grep -rlE "(function|var|let|const) $2\b" "$shop/wwwroot/js" "$shop/Areas/Admin/Views/Shared" | LC_ALL=C sort | first | sed "s#^$shop/##" ;;
    element) grep -rlE "id=\"$2@|\"$2\"|$2\{|id=\"$2" "$shop/Views" --include=*.cshtml | LC_ALL=C sort | first | sed "s#^$shop/##" ;;
  esac || true
}

while IFS=$'\t' read -r kind name _; do
  found=$(detail "$kind" "$name" | tr -d '\r' | sed 's/ *$//')
  if [ -z "$found" ]; then
    printf 'not in the platform: %s %s\n' "$kind" "$name"
  fi
  printf '%s\t%s\t%s\n' "$kind" "$name" "$found"
done < "$list" | LC_ALL=C sort -u > "$made"
grep '^not in the platform' "$made" && exit 1
cp "$made" "$list"
wc -l "$list"
