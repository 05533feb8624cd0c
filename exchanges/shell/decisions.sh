# needs: grep
mkdir decisions
decide() { printf '%s\n\nStatus: %s\n' "$2" "$3" >"decisions/$1.txt"; }
decide 001-one-program 'One program, not four services' accepted
decide 004-orm 'Objects mapped to tables by a library' 'superseded by 007'
decide 005-cents 'Money is whole cents' accepted
cat >decisions/007-sql-in-the-domain.txt <<'TXT'
The domain writes its own SQL

Status: accepted, 12 October 2026, replaces 004
Context: stock must be checked and taken in one statement. The mapping
  library read, decided and wrote: two orders sold the last part twice.
Options: lock rows through the library; keep it for reading only;
  write the statements ourselves.
Decision: functions in domain/ send SQL through an interface with
  query and transaction. No library builds statements.
Consequences: the dialect of PostgreSQL is in the domain. Tests need
  a real one. A misspelt column is found by a test, not by a type.
We think again: if a second database is to be supported.
TXT
# session
cat decisions/007-sql-in-the-domain.txt
grep -H '^Status' decisions/*.txt
