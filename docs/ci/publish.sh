#!/bin/sh
# Builds the library for today, checks that the output is what was proved, and copies it to DEPLOY_TO.
# Without DEPLOY_TO the output stays in OUT_DIR for your host's own command. Start the script at every
# change of the main branch and every night, in the library's folder:
#
#     CONTENT_DIR=/srv/stories/content DEPLOY_TO=web@stories.example:/srv/www/ sh docs/ci/publish.sh
#
# LAST_OUTPUT is for a host that starts each job with empty folders: a folder that the host brings from
# job to job. The script takes the last output and its proof from there, and leaves the new ones there.
#
# If the script ends with 2, it has published an output that shows less than the whole library, because
# the whole library could not be built. If it ends with anything else but 0, the published site stays
# unchanged. Make sure that both alert somebody.
set -eu
out=${OUT_DIR:-dist}
out=${out%/}

last=${LAST_OUTPUT:-}

# Moves the last output instead of copying it, because LAST_OUTPUT may lie in the folder of the stories.
if [ -n "$last" ] && [ -d "$last/site" ] && [ ! -e "$out" ]; then
  mv "$last/site" "$out"
  mv "$last/proof.json" "$out.proof.json" || echo 'The last output has no proof.'
fi
keep_output() {
  [ -n "$last" ] && [ -d "$out" ] && [ -f "$out.proof.json" ] || return 0
  rm -rf "$last/site"
  mkdir -p "$last"
  cp -R "$out" "$last/site"
  cp "$out.proof.json" "$last/proof.json"
}
trap keep_output EXIT

built=0
npm run --silent build || built=$?
# 2: the build failed, and its output shows less than the last one. Somebody may have said no.
[ "$built" = 0 ] || [ "$built" = 2 ] || exit "$built"
npm run --silent check -- --proof
if [ -n "${DEPLOY_TO:-}" ]; then
  # Also deletes files that are no longer in the output. Compares by content, because every build writes
  # every file again.
  rsync --recursive --checksum --delete-delay --delay-updates "$out/" "$DEPLOY_TO"
fi
exit "$built"
