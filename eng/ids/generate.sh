#!/usr/bin/env bash
# Writes the typed ids of Ailink.Lark: one file for each line of ids.tsv (name, prefix, summary), all from Id.cs.template.
# LarkIdTemplateTests fails when a committed file differs from what this would write.
set -euo pipefail
cd "$(dirname "$0")"
template=$(cat Id.cs.template; printf x)
while IFS= read -r line; do
  name=${line%%$'\t'*}; rest=${line#*$'\t'}; prefix=${rest%%$'\t'*}; summary=${rest#*$'\t'}
  text=${template%x}
  text=${text//'{{Name}}'/"$name"}; text=${text//'{{Prefix}}'/"$prefix"}; text=${text//'{{Summary}}'/"$summary"}
  printf '%s' "$text" > "../../src/Ailink.Lark/Ids/$name.cs"
done < ids.tsv
