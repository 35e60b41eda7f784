#!/usr/bin/env bash
# What one cell does with containers, one thing after another, with the docker CLI and no harness: an agent's container with
# files in, a program run and files out, and then the same for the scorer's. Arguments: image, folder with files.
set -euo pipefail
image=$1 files=$2
for program in "python3 -B /home/mini.py --version" "python3 -I -B -c pass"; do
  id=$(docker run --detach --rm --init --pull never --log-driver none --network none --read-only --user 1001:1001 --workdir / \
    --cap-drop ALL --security-opt no-new-privileges --pids-limit 512 --memory 4g --memory-swap 4g --memory-reservation 1g \
    --cpus "$(nproc)" --cpu-shares 1024 --shm-size 16m --ulimit core=0 \
    --tmpfs /work:rw,exec,nosuid,nodev,size=1g,uid=1000,gid=1000 --tmpfs /home:rw,exec,nosuid,nodev,size=1g,uid=1000,gid=1000 \
    --tmpfs /tmp:rw,exec,nosuid,nodev,size=1g,uid=1000,gid=1000 "$image" sleep 3600)
  tar -C "$files" -c . | docker exec -i --user 1000:1000 "$id" tar -x --no-same-owner -C /home -f -
  # shellcheck disable=SC2086  # the program's words
  docker exec --user 1000:1000 --workdir /work "$id" $program >/dev/null
  docker exec --user 1000:1000 "$id" tar -c -C /work -f - . | cat >/dev/null
  docker rm --force --volumes "$id" >/dev/null
done
