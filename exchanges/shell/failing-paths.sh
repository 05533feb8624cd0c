# needs: bash, awk
line() { printf '192.0.2.%s - - [20/Nov/2026:%s +0000] "%s" %s 512\n' "$@" >>access.log; }
line 7 18:02:05 'GET /parts/2041 HTTP/1.1' 200
line 7 18:02:07 'POST /orders/77/payment HTTP/1.1' 504
line 8 18:02:31 'POST /orders HTTP/1.1' 201
line 8 18:03:02 'GET /parts?q=brake HTTP/1.1' 500
line 9 18:03:40 'GET /parts?q=brake HTTP/1.1' 503
line 7 18:04:11 'GET /orders/77 HTTP/1.1' 200
line 9 18:04:12 'GET /parts?q=brake HTTP/1.1' 500
# session
awk '$9 >= 500 {print $7}' access.log | sort | uniq -c | sort -rn | head
