# Sourced by the scripts beside it: where the house stands, what it needs, what it builds.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
stamps="$root/artifacts/stamps"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_UI_LANGUAGE=en TESTINGPLATFORM_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }

# Runs a tool whose words matter only when it fails.
quietly() {
  local words="$root/artifacts/last-words.txt"
  mkdir -p "${words%/*}"
  local code=0
  "$@" </dev/null >"$words" 2>&1 || code=$?
  (( code == 0 )) || cat "$words" >&2
  return "$code"
}

# build ARGUMENTS: builds from the root, saying only what goes wrong.
build() {
  (cd "$root" && quietly dotnet build -v quiet --nologo -tl:off "$@")
}

# A French line, then the English one; the caller decides whether to go on.
missing() { say "Il manque $1"; say "Missing: $2"; }

need_dotnet() {
  command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.' && return
  missing "le SDK .NET 10. Pour l'obtenir : https://dot.net (téléchargement « SDK 10.0 »), ou le paquet dotnet-sdk-10.0 de votre distribution." \
          ".NET SDK 10. To get it: https://dot.net (download \"SDK 10.0\"), or your distribution's package dotnet-sdk-10.0."
  return 1
}

need_node() {
  local version
  version="$(node --version 2>/dev/null || true)"
  version="${version#v}"
  if [[ ! "${version%%.*}" =~ ^[0-9]+$ ]] || (( ${version%%.*} < 20 )); then
    missing "Node.js 20 ou plus récent (trouvé : ${version:-rien}). Pour l'obtenir : https://nodejs.org, ou les paquets nodejs et npm de votre distribution." \
            "Node.js 20 or newer (found: ${version:-nothing}). To get it: https://nodejs.org, or your distribution's packages nodejs and npm."
    return 1
  fi
  command -v npm >/dev/null && return
  missing "npm, qui accompagne Node.js. Pour l'obtenir : https://nodejs.org, ou le paquet npm de votre distribution." \
          "npm, which comes with Node.js. To get it: https://nodejs.org, or your distribution's package npm."
  return 1
}

need_prerequisites() {
  local fine=0
  need_dotnet || fine=1
  need_node || fine=1
  return "$fine"
}

# Installs Debian packages when root, or names them exactly.
install_debian() {
  (( $# )) || return 0
  if (( EUID == 0 )) && command -v apt-get >/dev/null; then
    say "Installation des paquets Debian / installing Debian packages: $*"
    if { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"; } </dev/null >&2; then
      return 0
    fi
  fi
  missing "ces paquets Debian : $*. Pour les obtenir, en administrateur : apt-get update && apt-get install $*" \
          "these Debian packages: $*. To get them, as root: apt-get update && apt-get install $*"
  return 1
}

need_java() {
  command -v java >/dev/null || install_debian default-jre-headless
}

npm_packages() {
  local lock stamp="$stamps/npm"
  lock="$(cksum <"$root/package-lock.json")"
  [[ -d "$root/node_modules" && -f "$stamp" && "$(<"$stamp")" == "$lock" ]] && return
  (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) </dev/null >&2
  mkdir -p "$stamps"
  printf '%s' "$lock" >"$stamp"
}

# build STAMP "SOURCES…" ARGUMENTS: builds unless nothing under SOURCES is newer than the last good build.
build_if_changed() {
  local stamp="$stamps/$1" sources=()
  read -ra sources <<<"$2"
  shift 2
  [[ -f "$stamp" && -z "$(cd "$root" && find "${sources[@]}" -newer "$stamp" -print -quit)" ]] && return
  mkdir -p "$stamps"
  # Dated before the build, so that what is saved meanwhile is built the next time.
  touch "$stamp.started"
  say "Construction… / building…"
  rm -f "$stamp"
  build "$@"
  mv "$stamp.started" "$stamp"
}
