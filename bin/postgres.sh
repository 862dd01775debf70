# Sourced by bin/test: a PostgreSQL cluster of its own, thrown away at the end.
postgres_home=''

postgres_programs() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr) ${PATH//:/ }; do
    [[ -x "$folder/initdb" && -x "$folder/postgres" ]] && { printf '%s' "$folder"; return; }
  done
  return 0
}

# The server refuses to be run by root.
as_postgres() {
  if (( EUID == 0 )); then runuser -u postgres -- "$@"; else "$@"; fi
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

postgres_start() {
  local programs port try
  programs="$(postgres_programs)"
  postgres_home="$(mktemp -d /tmp/terreau-postgres.XXXXXX)"
  (( EUID != 0 )) || chown postgres: "$postgres_home"
  # What is lost in a power cut is thrown away anyway.
  (
    cd "$postgres_home"
    as_postgres "$programs/initdb" -D "$postgres_home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  )
  for try in 1 2 3 4 5; do
    port=$(( 20000 + RANDOM % 12000 ))
    port_is_taken "$port" && continue
    if (cd "$postgres_home" && as_postgres "$programs/pg_ctl" -D "$postgres_home/data" -l "$postgres_home/log" -w -t 60 -s \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home -c fsync=off -c max_connections=300" \
      start </dev/null >/dev/null); then
      export TERREAU_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return 0
    fi
  done
  cat "$postgres_home/log" >&2 || true
  say "PostgreSQL n'a pas démarré / PostgreSQL did not start."
  return 1
}

postgres_stop() {
  [[ -n "$postgres_home" ]] || return 0
  if [[ -f "$postgres_home/data/postmaster.pid" ]]; then
    (cd "$postgres_home" && as_postgres "$(postgres_programs)/pg_ctl" -D "$postgres_home/data" -m immediate -w -s stop >/dev/null 2>&1) || true
  fi
  rm -rf "$postgres_home"
  postgres_home=''
}
