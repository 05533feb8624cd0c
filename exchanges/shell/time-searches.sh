# needs: curl, awk
# mask: 0\.\d{6}
# session
for i in $(seq 100); do
  curl -s -o /dev/null -w '%{time_total}\n' 'http://localhost:3000/parts?q=brake&limit=20'
done | sort -n | awk '{t[NR]=$1} END {print "median", t[50], "p95", t[95], "worst", t[100]}'
