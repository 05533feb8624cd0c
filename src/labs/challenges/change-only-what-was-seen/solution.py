import hashlib
import json


def etag_of(part: dict) -> str:
    text = json.dumps(part, sort_keys=True)
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:8]}"'


def put(parts: dict, part_id: int, headers: dict, part: dict) -> int:
    """Replaces a part, and gives the status; header names are in small letters."""
    if part_id not in parts:
        return 404
    wanted = headers.get("if-match")
    if wanted is None:
        return 428
    tags = [tag.strip() for tag in wanted.split(",")]
    if tags != ["*"] and etag_of(parts[part_id]) not in tags:
        return 412
    parts[part_id] = part
    return 200
