#!/bin/sh
# Builds the library for today, makes sure that the output is what was proved, and brings it to where
# it is served from; where DEPLOY_TO is not given, it stays in OUT_DIR for your host's own command.
# Start it at every change of the main branch and every night, in the library's folder:
#
#     CONTENT_DIR=/srv/stories/content DEPLOY_TO=web@stories.example:/srv/www/ sh docs/ci/publish.sh
#
# If anything fails it ends so, and what is published stays as it was: have that wake somebody.
set -eu
out=${OUT_DIR:-dist}
npm run --silent build
npm run --silent check -- --proof
if [ -n "${DEPLOY_TO:-}" ]; then
  # What is gone from the output is deleted there too. By content, since every file is new each time.
  rsync --recursive --checksum --delete-delay --delay-updates "$out/" "$DEPLOY_TO"
fi
