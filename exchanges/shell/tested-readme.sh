# needs: curl, awk
cat >README.md <<'MD'
# Sparewheel

Reads one part:

    curl -s localhost:3000/parts/2041 | cut -c 1-30

    {"id":2041,"sku":"BRK-2041",

Says whether the shop is well:

    curl -s -o /dev/null -w '%{http_code}' localhost:3000/healthz

    200
MD
cat >check-readme.sh <<'SH'
# Runs each indented command of a file and compares what follows it.
awk '/^    /{print substr($0, 5)}' "$1" | while read -r command && read -r promised; do
  answered=$(bash -c "$command")
  [[ $answered == "$promised"* ]] && echo "as promised: $command" && continue
  echo "BROKEN: $command"
  echo "  promised $promised, answered $answered"
done
SH
# session
cat check-readme.sh
bash check-readme.sh README.md
