# What load.sh and serve.sh share: servers that take turns, asked by wrk; read by `source`
# with their arguments. wrk and the servers have a processor each. Where they share both, the
# scheduler decides a turn: in forty, a server beside itself had 0.988 and 1.026.
rounds=${1:-21}
seconds=${2:-1}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2> /dev/null || true; rm -rf "$work"' EXIT

# The first and the last of the processors that there are.
processors=$(taskset -cp $$)
processors=${processors##* }
of_wrk=${processors%%[-,]*}
of_servers=${processors##*[-,]}

start() { # port, path, and what starts a server that answers there; its process is $!
    taskset -c "$of_servers" "${@:3}" > /dev/null 2> /dev/null &
    servers+=($!)
    until curl -s -o /dev/null "127.0.0.1:$1$2"; do
        kill -0 $! # It may have come to its end.
        sleep 0.1
    done
}
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
rate() { # port, process: requests a second and the server's µs for one; asks as $asked says
    local begin
    begin=$(ticks "$2")
    taskset -c "$of_wrk" wrk -t1 -c32 -d"${seconds}s" "${asked[@]:1}" "http://127.0.0.1:$1$asked" > "$work/wrk"
    answered=$(awk '/requests in/ { print $1 }' "$work/wrk")
    # Each has to be an error, and none may be lost.
    if [ "$answered" != "$(awk '/Non-2xx/ { print $NF }' "$work/wrk")" ] || grep -q 'Socket errors' "$work/wrk"; then
        cat "$work/wrk" >&2
        exit 1
    fi
    awk -v n="$answered" -v t="$(($(ticks "$2") - begin))" \
        '/Requests\/sec/ { printf "%s %.2f\n", $2, t * 10000 / n }' "$work/wrk"
}
median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

# server µs: of the fixed answer, of the fixed body, of what is measured
printf '%-18s %6s %10s %10s %8s %8s %16s\n' median bytes requests/s 'of answer' 'of body' noise 'server µs'
port=4210
compare() { # name, port, process: beside what `fixed` starts by a port, a head and a body
    local file=$work/$port of round
    local others=("$((port + 1))" "$((port + 2))" "$((port + 3))")
    port=$((port + 3))
    curl -s -D "$file.answer" -o "$file.bytes" "${asked[@]:1}" "127.0.0.1:$2$asked"
    # The server itself sends the length and the time.
    sed -i -E 's/\r$//; /^(content-length|date):/d' "$file.answer"
    sed -n '1p; /^content-type:/p' "$file.answer" > "$file.body"
    fixed "${others[0]}" "$file.answer" "$file.bytes"
    fixed "${others[1]}" "$file.body" "$file.bytes"
    fixed "${others[2]}" "$file.body" "$file.bytes"
    local ports=("$2" "${others[@]}") processes=("$3" "${servers[@]: -3}")
    for ((round = 0; round < rounds; round++)); do
        # The order changes from turn to turn, so that a drift favours none.
        local order=(0 1 2 3) turn=()
        ((round % 2)) && order=(3 2 1 0)
        for of in "${order[@]}"; do
            turn[of]=$(rate "${ports[of]}" "${processes[of]}")
        done
        echo "${turn[@]}"
    done > "$file.turns"
    column() { awk "{ print $1 }" "$file.turns" | median; }
    printf '%-18s %6d %10.0f %10.3f %8.3f %8.3f %5.1f %4.1f → %4.1f\n' "$1" "$(wc -c < "$file.bytes")" \
        "$(column '$1')" "$(column '$1 / $3')" "$(column '$1 / $5')" "$(column '$7 / $5')" \
        "$(column '$4')" "$(column '$6')" "$(column '$2')"
    kill "${servers[@]: -3}"
    servers=("${servers[@]:0:${#servers[@]}-3}")
}

# A million more of what `asked` says, of which no more memory may stay.
a_million() { # port, process
    local before total=0
    memory() { awk '/VmRSS/ { print $2 }' "/proc/$1/status"; }
    before=$(memory "$2")
    while ((total < 1000000)); do
        rate "$1" "$2" > /dev/null
        total=$((total + answered))
    done
    printf '\nmemory before and after %d more: %d KiB, %d KiB\n' "$total" "$before" "$(memory "$2")"
}
