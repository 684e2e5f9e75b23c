#!/bin/sh
# Merges every branch that contains nothing but a no into the main branch, and deletes the branch. Use
# it for a host that cannot do this safely itself. Start it every few minutes in a clone of the
# repository that holds the stories. Only an administrator may be able to change the clone, and its
# `origin` must be allowed to write to the main branch:
#
#     cd stories && LIBRARY=/srv/library CONTENT_DIR=$PWD/content sh /srv/library/docs/ci/merge-noes.sh
#
# A branch is only data: the library in LIBRARY compares it, and none of its code is run. The script
# checks the desk's branches (cms/…) and branches for a no written by hand (no/…).
set -eu
: "${LIBRARY:?must name the folder of the library}" "${CONTENT_DIR:?must name the folder of the stories in this clone}"
main=${MAIN:-main}
# git needs a name even for a merge that is only compared.
export GIT_AUTHOR_NAME='Merge noes' GIT_AUTHOR_EMAIL=merge-noes@localhost
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

git fetch --quiet --prune origin '+refs/heads/*:refs/remotes/origin/*'
git for-each-ref --format='%(refname:lstrip=3)' refs/remotes/origin/cms refs/remotes/origin/no |
  while read -r branch; do
    commit=$(git rev-parse "origin/$branch")
    git checkout --quiet --force --detach "origin/$main"
    # A branch that conflicts with the main branch, or is more than a no, waits for a person.
    git merge --quiet --squash "$commit" >/dev/null 2>&1 || continue
    (cd "$LIBRARY" && npm run --silent check -- --changed "origin/$main" --narrows) </dev/null >/dev/null ||
      continue
    git commit --quiet --message="A no, merged by itself ($branch)"
    # Pushes both or neither, and only if nothing has moved since the comparison. Later changes wait for
    # the next run.
    if git push --quiet --atomic --force-with-lease="refs/heads/$branch:$commit" \
      origin "HEAD:refs/heads/$main" ":refs/heads/$branch"; then
      echo "Merged $branch: all of it is a no."
    fi
  done
