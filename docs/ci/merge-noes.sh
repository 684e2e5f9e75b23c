#!/bin/sh
# Merges every branch that contains nothing but a no into the main branch, and deletes the branch. Use
# it for a host that cannot do this safely itself. Start it every few minutes in a full clone of the
# repository that holds the stories. Only an administrator may be able to change the clone, and its
# `origin` must be allowed to write to the main branch:
#
#     cd stories && LIBRARY=/srv/library CONTENT_DIR=$PWD/content sh /srv/library/docs/ci/merge-noes.sh
#
# A branch is only data: the library in LIBRARY compares it, and none of its code is run. The script
# checks the desk's branches (cms/…) and branches for a no written by hand (no/…). Each is compared and
# merged in a fresh clone of its own, so the files of this clone stay as they are, and no other run can
# change what was compared. If anything fails, the script says so and ends with 1: make sure that this
# alerts somebody, because a no is waiting.
set -eu
: "${LIBRARY:?must name the folder of the library}" "${CONTENT_DIR:?must name the folder of the stories in this clone}"
main=${MAIN:-main}
# git needs a name even for a merge that is only compared.
export GIT_AUTHOR_NAME='Merge noes' GIT_AUTHOR_EMAIL=merge-noes@localhost
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

command -v flock >/dev/null || {
  echo 'merge-noes.sh needs the command flock. Install util-linux.' >&2
  exit 1
}
# One run at a time in this clone. The system releases the lock when the script ends, however it ends.
# Programs that go on running must not hold the lock, so they get 9>&-.
exec 9>"$(git rev-parse --git-path merge-noes.lock)"
flock -n 9 || exit 0

folder=$(git -C "$CONTENT_DIR" rev-parse --show-prefix)
objects=$(git rev-parse --path-format=absolute --git-path objects)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

fetch_branches() {
  git fetch --quiet --prune origin '+refs/heads/*:refs/remotes/origin/*' 9>&-
}

# Prints the commit of a branch of the host, as it was fetched.
tip() {
  git rev-parse --verify --quiet "refs/remotes/origin/$1^{commit}"
}

# Runs git in the fresh clone. Nobody's settings change how it merges.
inside() {
  GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null git -C "$clone" "$@"
}

make_clone() {
  clone=$(mktemp -d "$scratch/clone.XXXXXX")
  inside init --quiet --template= --object-format="$(git rev-parse --show-object-format)"
  # The clone reads this clone's objects, and writes its own.
  echo "$objects" >"$clone/.git/objects/info/alternates"
  git for-each-ref --format='create %(refname) %(objectname)' refs/remotes/origin |
    inside update-ref --stdin
  inside checkout --quiet --force --detach "$base"
}

# Asks the library whether the files of the fresh clone differ from the main branch only by a no.
ask() {
  # The branch may have replaced the content folder by a link to another repository.
  top=$(inside rev-parse --show-toplevel)
  [ "$(git -C "$clone/$folder" rev-parse --show-toplevel 2>/dev/null)" = "$top" ] || return 1
  answer=$clone.answer.json
  (
    cd "$LIBRARY"
    CONTENT_DIR=$clone/$folder npm run --silent check -- \
      --changed "$base" --narrows --details "$answer" >/dev/null 2>"$scratch/errors" 9>&-
  ) && return
  [ -s "$answer" ] && return 1
  cat "$scratch/errors" >&2
  echo "The library could not say whether $name is a no, so it waits." >&2
  exit 1
}

push() {
  # The other repository writes the commit where `git push` finds it.
  git fetch --quiet "$clone" HEAD 9>&-
  # Pushes both or neither, and only if nothing has moved since the comparison.
  git push --quiet --atomic --force-with-lease="refs/heads/$branch:$commit" \
    --force-with-lease="refs/heads/$main:$base" \
    origin "$merge:refs/heads/$main" ":refs/heads/$branch" 2>"$scratch/errors" 9>&- && return
  # What has moved is compared again by the next run.
  fetch_branches
  [ "$(tip "$branch")" = "$commit" ] && [ "$(tip "$main")" = "$base" ] || return 1
  cat "$scratch/errors" >&2
  echo "The host refused to merge $name, so the no waits." >&2
  exit 1
}

# Merges one branch. A branch that has vanished, conflicts or is more than a no is passed over.
merge_branch() {
  branch=$1
  # The name of a branch is free text. It is printed without other characters, and only a name that
  # the desk or this documentation gives goes into the history.
  name=$(printf '%s' "$branch" | LC_ALL=C tr -c 'A-Za-z0-9/._-' '?')
  message='A no, merged by itself'
  usual='(cms/(family|young-person|professional)|no)/[a-z2-9]{6,12}'
  printf '%s\n' "$branch" | grep -Eqx "$usual" && message="$message ($branch)"
  fetch_branches
  commit=$(tip "$branch") || return 0
  base=$(tip "$main")
  make_clone
  inside merge --quiet --squash "$commit" >/dev/null 2>&1 || return 0
  ask || return 0
  inside commit --quiet --message="$message"
  merge=$(inside rev-parse HEAD)
  push || return 0
  echo "Merged $name: all of it is a no."
}

fetch_branches
git for-each-ref --format='%(refname:lstrip=3)' refs/remotes/origin/cms refs/remotes/origin/no \
  >"$scratch/branches"
failed=no
while IFS= read -r line; do
  # A failure of one branch must not stop the next. A shell ignores `set -e` before `||`.
  set +e
  (
    set -e
    merge_branch "$line"
  ) </dev/null
  [ $? -eq 0 ] || failed=yes
  set -e
done <"$scratch/branches"
[ "$failed" = no ]
