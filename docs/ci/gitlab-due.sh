#!/bin/sh
# Opens an issue on GitLab for each story and day on which something is due within 60 days, and another
# issue within 14 days. The title contains the story's id and the day, and nothing else about the story.
# The job `due` of gitlab-ci.yml starts this script.
set -eu
issues="$CI_API_V4_URL/projects/$CI_PROJECT_ID/issues"
npm run --silent due -- --within 60 --within 14 --format issues | while IFS= read -r title; do
  found=$(curl --silent --fail --get --header "PRIVATE-TOKEN: $ISSUES_KEY" \
    --data-urlencode "search=$title" --data 'in=title' --data 'labels=consent-due' "$issues")
  [ "$found" = '[]' ] || continue
  curl --silent --fail --output /dev/null --header "PRIVATE-TOKEN: $ISSUES_KEY" \
    --data-urlencode "title=$title" --data 'labels=consent-due' \
    --data-urlencode 'description=The command npm run due says what is due. Do not ask anyone who has said no. If someone does not answer, that is a no.' \
    "$issues"
done
