#!/bin/sh
# Publishes by cron on a machine of your own. Run it shortly after midnight in London, and as often as
# you like in between. cron mails what it prints: what falls due within 14 days, and every failure.
#
# With TEST_FULL=yes it also runs the full pass of the tests, which takes a while: once a night is enough.
#
#     CRON_TZ=Europe/London
#     10 0 * * * cd /srv/library && CONTENT_DIR=/srv/stories/content DEPLOY_TO=/srv/www/ sh docs/ci/nightly.sh
#
set -eu
: "${CONTENT_DIR:?must name the folder of the stories}"
# The build runs even if the pull fails: without the newest changes it still applies today's date.
git -C "$CONTENT_DIR" pull --quiet --ff-only || echo 'The stories could not be brought up to date.'
published=0
report=$(sh docs/ci/publish.sh 2>&1) || published=$?
if [ "$published" != 0 ]; then echo "$report"; fi
# 2: the site was published with less than the whole library. The rest of the night's work goes on.
[ "$published" = 0 ] || [ "$published" = 2 ] || exit 1
npm run --silent due -- --within 14
if [ "${TEST_FULL:-}" = yes ]; then
  tests=$(npm run --silent test:full 2>&1) || {
    echo "$tests"
    exit 1
  }
fi
exit "$published"
