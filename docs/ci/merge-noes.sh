#!/bin/sh
# Merges every branch that is nothing but a no into the main branch, and deletes it: for a host that
# cannot do so safely itself. Start it every few minutes, where only an administrator can change it,
# in a clone of the repository that holds the stories, whose `origin` may write to the main branch:
#
#     cd stories && LIBRARY=/srv/library CONTENT_DIR=$PWD/content sh /srv/library/docs/ci/merge-noes.sh
#
# A branch is data here: it is compared by the library in LIBRARY, and nothing of it is run. Looked at
# are the desk's branches (cms/…) and those a no is written on by hand (no/…).
set -eu
: "${LIBRARY:?names the folder the library lies in}" "${CONTENT_DIR:?names the stories in this clone}"
main=${MAIN:-main}
# Without a name git does not even compare by merging.
export GIT_AUTHOR_NAME='Merge noes' GIT_AUTHOR_EMAIL=merge-noes@localhost
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

git fetch --quiet --prune origin '+refs/heads/*:refs/remotes/origin/*'
git for-each-ref --format='%(refname:lstrip=3)' refs/remotes/origin/cms refs/remotes/origin/no |
  while read -r branch; do
    commit=$(git rev-parse "origin/$branch")
    git checkout --quiet --force --detach "origin/$main"
    # One that does not fit onto the main branch, or is more than a no, waits for a person.
    git merge --quiet --squash "$commit" >/dev/null 2>&1 || continue
    (cd "$LIBRARY" && npm run --silent check -- --changed "origin/$main" --narrows) </dev/null >/dev/null ||
      continue
    git commit --quiet --message="A no, merged by itself ($branch)"
    # Both or neither, and only onto what was compared: what changes meanwhile is looked at next time.
    if git push --quiet --atomic --force-with-lease="refs/heads/$branch:$commit" \
      origin "HEAD:refs/heads/$main" ":refs/heads/$branch"; then
      echo "Merged $branch: all of it is a no."
    fi
  done
