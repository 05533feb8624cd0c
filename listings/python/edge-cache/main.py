def origin(path: str, language: str) -> dict:
    """The shop in Frankfurt, which says what a shared cache may do."""
    if path.startswith("/orders"):
        return {"fresh": 0, "stale": 0, "body": "order 77", "private": True}
    return {"fresh": 60, "stale": 30, "body": f"{path} in {language}", "private": False}


# region: edge-cache
def at_the_edge(copies: dict, path: str, language: str, now: int) -> tuple[str, str]:
    key = (path, language)  # because of Vary: Accept-Language
    copy = copies.get(key)
    age = now - copy["at"] if copy else None
    if copy and age < copy["fresh"]:  # s-maxage
        return "hit", copy["body"]
    answer = origin(path, language)
    if answer["private"]:
        return "pass", answer["body"]  # never kept
    copies[key] = answer | {"at": now}
    if copy and age < copy["fresh"] + copy["stale"]:  # stale-while-revalidate
        return "stale", copy["body"]  # the customer did not wait for the origin
    return "miss", answer["body"]
    # endregion


copies: dict = {}
for now, path, language in [
    (0, "/parts/2041", "de"),
    (10, "/parts/2041", "de"),
    (12, "/parts/2041", "en"),
    (70, "/parts/2041", "de"),
    (71, "/parts/2041", "de"),
    (72, "/parts/2041?utm=mail", "de"),
    (80, "/orders/77", "de"),
    (81, "/orders/77", "de"),
]:
    result, body = at_the_edge(copies, path, language, now)
    print(f"{now:2} s  {result:5}  {body}")
    if now == 71:
        copies = {key: copy for key, copy in copies.items() if key[0] != path}
        print("      purge /parts/2041")
print(f"{len(copies)} copies left")
