#!/bin/sh
# Opens one issue on GitLab for each story and day that falls due in 60 or 14 days. The title contains the
# story's id and the day, and nothing else about the story. The job `due` of gitlab-ci.yml starts it.
set -eu
issues="$CI_API_V4_URL/projects/$CI_PROJECT_ID/issues"
npm run --silent due -- --within 60 --within 14 --format issues | while IFS= read -r title; do
  found=$(curl --silent --fail --get --header "PRIVATE-TOKEN: $ISSUES_KEY" \
    --data-urlencode "search=$title" --data 'in=title' --data 'labels=consent-due' "$issues")
  [ "$found" = '[]' ] || continue
  curl --silent --fail --output /dev/null --header "PRIVATE-TOKEN: $ISSUES_KEY" \
    --data-urlencode "title=$title" --data 'labels=consent-due' \
    --data-urlencode 'description=npm run due says what. Nobody is asked who has said no, and no answer is a no.' \
    "$issues"
done
