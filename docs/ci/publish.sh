#!/bin/sh
# Builds the library for today, checks that the output is what was proved, and copies it to DEPLOY_TO.
# Without DEPLOY_TO the output stays in OUT_DIR for your host's own command. Start the script at every
# change of the main branch and every night, in the library's folder:
#
#     CONTENT_DIR=/srv/stories/content DEPLOY_TO=web@stories.example:/srv/www/ sh docs/ci/publish.sh
#
# If anything fails, the script fails and the published site stays unchanged. Make sure that a failure
# alerts somebody.
set -eu
out=${OUT_DIR:-dist}
npm run --silent build
npm run --silent check -- --proof
if [ -n "${DEPLOY_TO:-}" ]; then
  # Also deletes files that are no longer in the output. Compares by content, because every build writes
  # every file again.
  rsync --recursive --checksum --delete-delay --delay-updates "$out/" "$DEPLOY_TO"
fi
