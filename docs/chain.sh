#!/bin/sh
# The whole chain through the API, with nothing but curl: a script file becomes a series that somebody pays for.
#
#   BAIJU_TOKEN=… BAIJU_VIEWER_TOKEN=… docs/chain.sh SCRIPT VIDEO [FOLDER]
#
# SCRIPT is a script in the Chinese house format (.docx or .txt) of at least four episodes, VIDEO a film for its first
# episode; the papers go to FOLDER (here if left out). Tokens are issued on the account page: one of a producer, one of
# a viewer. BAIJU_ADDRESS says where the studio is; http://localhost:8080 is where ./baiju up starts it.
# Every call and its answer is described on the studio's own page /api/docs.
set -eu

[ $# -ge 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
script=$1
video=$2
folder=${3:-.}
address=${BAIJU_ADDRESS:-http://localhost:8080}
: "${BAIJU_TOKEN:?is the token of a producer}" "${BAIJU_VIEWER_TOKEN:?is the token of a viewer}"

say() { printf '%s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }

# Calls the API as the producer or the viewer; what goes wrong comes back as a problem detail (RFC 9457) and ends this.
as_producer() { call "$BAIJU_TOKEN" "$@"; }
as_viewer() { call "$BAIJU_VIEWER_TOKEN" "$@"; }
call() { # call TOKEN PATH CURL-ARGUMENTS…
  token=$1 path=$2
  shift 2
  curl --silent --show-error --fail-with-body --max-time 120 -H "Authorization: Bearer $token" "$@" "$address$path" || {
    say "($path)" >&2
    return 1
  }
}
json='Content-Type: application/json'

# The first value of a key in an answer. A program would use a JSON library here.
pick() { grep -o "\"$1\":[^,}]*" | head -n 1 | sed 's/^[^:]*://; s/"//g; s/\]//g'; }

# Asks again every second until the answer holds the text so many times.
wait_for() { # wait_for COUNT TEXT PATH
  tries=0
  until [ "$(as_producer "$3" 2>/dev/null | grep -o "$2" | grep -c .)" -ge "$1" ]; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || fail "Waited ten minutes in vain for $2 in $3"
    sleep 1
  done
}

# --- script: read it, look at what was found, open a series with it --------------------------------------------------

brought=$(as_producer /api/v1/scripts -F "script=@$script")
intake=$(say "$brought" | pick intake)
title=$(say "$brought" | pick title)
episodes=$(say "$brought" | pick episodes)
say "Read 《$title》: $episodes episodes, $(say "$brought" | pick scenes) scenes, $(say "$brought" | pick seconds) s."

series=$(as_producer /api/v1/series -H "$json" \
  -d "{\"intake\": \"$intake\", \"title\": \"$title\", \"startsOn\": \"2026-12-01\"}" | pick id)
home=/api/v1/series/$series

# --- plan: made by itself from the draft; its papers -------------------------------------------------------------------

wait_for 1 '"fewestDays"' "$home/plan"
plan=$(as_producer "$home/plan")
day=$(say "$plan" | pick date)
say "Planned for $(say "$plan" | pick shootingDays) day(s) from $day on; no plan can do with fewer than $(say "$plan" | pick fewestDays)."
as_producer "$home/scene-list.xlsx" -o "$folder/scene-list.xlsx"
as_producer "$home/plan.xlsx" -o "$folder/plan.xlsx"
as_producer "$home/call-sheets/$day.pdf" -o "$folder/call-sheet.pdf"

# --- films: an animatic of every episode is drawn by itself; a real film comes in by the tus protocol ------------------

wait_for "$episodes" '"state":"PACKAGED"' "$home/films"
say "All $episodes animatics can be watched."

base64_of() { printf '%s' "$1" | base64 | tr -d '\n'; }
bytes=$(wc -c <"$video" | tr -d ' ')
upload=$(as_producer /api/v1/uploads -X POST -D - -o /dev/null -H 'Tus-Resumable: 1.0.0' -H "Upload-Length: $bytes" \
  -H "Upload-Metadata: series $(base64_of "$series"),episode $(base64_of 1),filename $(base64_of "${video##*/}")" |
  tr -d '\r' | sed -n 's/^[Ll]ocation: \(https\{0,1\}:\/\/[^/]*\)\{0,1\}//p')
# Should this break off: HEAD tells in Upload-Offset how much is safe, and the next PATCH goes on from there.
as_producer "$upload" -X PATCH -H 'Tus-Resumable: 1.0.0' -H 'Upload-Offset: 0' \
  -H 'Content-Type: application/offset+octet-stream' --data-binary "@$video"
wait_for 1 "\"kind\":\"CUT\",\"number\":1,\"state\":\"PACKAGED\"" "$home/films"
say "The film of episode 1 was checked and packaged."

# --- release: two episodes free, each further one for ten coins -------------------------------------------------------

as_producer "$home/release" -X PUT -H "$json" -d '{"freeEpisodes": 2, "coinsPerEpisode": 10, "version": 0}' >/dev/null

# --- a viewer: watches for free, meets the price, buys coins by the test payment, unlocks once ------------------------

watch=/api/v1/watch/$series
say "On the air: the episodes still locked cost $(as_viewer "$watch" | pick lockedCoins) coins together."
playlist=$(as_viewer "$watch/episodes/1/play" -X POST | pick playlist)
curl --silent --show-error --fail "$address$playlist" | grep -q '^#EXTM3U' || fail "Episode 1 has no playlist"

if as_viewer "$watch/episodes/3/play" -X POST >/dev/null 2>&1; then
  fail "Episode 3 should be locked"
fi
payment=$(as_viewer /api/v1/wallet/purchases -H "$json" -H "Idempotency-Key: $series" -d '{"coins": 60}' | pick id)
as_viewer "/api/v1/test-payments/$payment" -H "$json" -d '{"paid": true}' >/dev/null
before=$(as_viewer /api/v1/wallet | pick coins)
after=$(as_viewer "$watch/episodes/3/unlock" -H "$json" -d '{"coins": 10}' | pick balance)
again=$(as_viewer "$watch/episodes/3/unlock" -H "$json" -d '{"coins": 10}' | pick balance)
[ "$after" = "$((before - 10))" ] && [ "$again" = "$after" ] || fail "Asked twice, an unlock must be paid once"
as_viewer "$watch/episodes/3/play" -X POST >/dev/null
say "Episode 3 is unlocked; $after coins are left."

# --- the statement adds up to the ledger --------------------------------------------------------------------------------

statement=$(as_producer "$home/statement")
[ "$(say "$statement" | pick agreesWithLedger)" = true ] || fail "The statement does not agree with the ledger"
say "The statement agrees with the ledger: $(say "$statement" | grep -o '"unlocks":[0-9]*' | tail -n 1 | tr -dc 0-9) unlock(s)."
