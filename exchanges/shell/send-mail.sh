# needs: python3
cp "$LISTINGS/python/send-mail/main.py" .
# session
python3 main.py
