// cspell:ignore isinstance
import type { ChallengeLanguage } from '@/labs/challenges/definition';

/** A wrong answer: the solution with a part of it changed, and the case that has to tell. */
export type WrongAnswer = readonly [from: string, to: string, told: string];

/** Answers that readers may well give. */
export const WRONG: Readonly<
  Record<string, Readonly<Record<ChallengeLanguage, readonly WrongAnswer[]>>>
> = {
  'refuse-expired-token': {
    javascript: [
      ['now < claims.exp', 'now <= claims.exp', 'a token that expires in this second'],
      ["typeof claims.exp !== 'number' ||", '', 'a time of expiry that is a text'],
      [
        "typeof claims.exp !== 'number' || !(now < claims.exp)",
        'claims.exp <= now',
        'a token without a time of expiry',
      ],
    ],
    python: [
      ['now < expires', 'now <= expires', 'a token that expires in this second'],
      [
        'type(expires) not in (int, float) or',
        'expires is None or',
        'a time of expiry that is a text',
      ],
      [
        'type(expires) not in (int, float) or not',
        'expires and not',
        'a token without a time of expiry',
      ],
      [
        'type(expires) not in (int, float) or not now < expires',
        'not isinstance(expires, int) or expires is not True and not now < expires',
        'a time of expiry that is true',
      ],
    ],
  },
  'retry-only-what-is-safe': {
    javascript: [
      [
        "'GET', 'HEAD', 'PUT', 'DELETE'",
        "'GET', 'HEAD', 'PUT', 'DELETE', 'POST'",
        'a POST without a key',
      ],
      [' || Boolean(request.idempotencyKey)', '', 'a POST with a key'],
      ['status !== 503', 'status < 400', 'a GET of what is not there'],
      ['attempt <= (', 'attempt < (', 'a GET that never succeeds'],
    ],
    python: [
      [
        '"GET", "HEAD", "PUT", "DELETE"',
        '"GET", "HEAD", "PUT", "DELETE", "PATCH"',
        'a PATCH without a key',
      ],
      [' or request.get("idempotency_key")', '', 'a POST with a key'],
      ['status != 503', 'status < 400', 'a POST that is refused'],
      ['ATTEMPTS = 3', 'ATTEMPTS = 4', 'a GET that never succeeds'],
    ],
  },
  'stream-in-constant-memory': {
    javascript: [
      ['of lines', 'of [...lines]', 'the first total of 100,000 lines'],
      ['number += 1;', '', 'a line that is not a number'],
      ['if (!/^', 'if (false && !/^', 'a line that is not a number'],
    ],
    python: [
      ['enumerate(lines,', 'enumerate(list(lines),', 'the first total of 100,000 lines'],
      ['start=1', 'start=0', 'a line that is not a number'],
      [
        'raise ValueError(f"line {number} is not a number") from None',
        'continue',
        'a line that is not a number',
      ],
    ],
  },
  'compare-in-constant-time': {
    javascript: [
      [
        'different |= signature[index] ^ right[index];',
        'different |= signature[index] ^ right[index]; if (different) break;',
        'bytes read where byte 0 is another',
      ],
      [
        'different |= signature[index] ^ right[index]',
        'different += signature[index] - right[index]',
        'two differences that would cancel out in a sum',
      ],
      [
        'let different = 0;',
        'if (JSON.stringify(signature) === JSON.stringify(right)) return true;\n  let different = 0;',
        'bytes read where byte 15 is another',
      ],
    ],
    python: [
      [
        'different |= signature[index] ^ right[index]',
        'different |= signature[index] ^ right[index]\n        if different:\n            break',
        'bytes read where byte 0 is another',
      ],
      [
        'different |= signature[index] ^ right[index]',
        'different += signature[index] - right[index]',
        'two differences that would cancel out in a sum',
      ],
      [
        '    different = 0\n',
        '    if signature == right:\n        return True\n    different = 0\n',
        'bytes read where byte 15 is another',
      ],
    ],
  },
  'answer-once': {
    javascript: [
      ['if (!kept.has(key)) ', '', 'the same order again'],
      ['first.text === text', 'true', 'another order with the same key'],
      [
        'kept.set(key, { text, answer: make(order) })',
        'kept.set(key, { text }), (kept.get(key).answer = make(order))',
        'again after a failure',
      ],
    ],
    python: [
      ['if key not in kept:', 'if True:', 'the same order again'],
      ['if first == order', 'if True', 'another order with the same key'],
      [
        'kept[key] = order, make(order)',
        'kept[key] = order, None\n        kept[key] = order, make(order)',
        'again after a failure',
      ],
    ],
  },
  'page-without-loss': {
    javascript: [
      [' || (time === cursor.time && id < cursor.id)', '', 'five orders of the same second'],
      ['if (after.length <= size)', 'if (after.length < size)', 'as many orders as two pages hold'],
      ['id < cursor.id', 'id <= cursor.id', 'five orders of the same second'],
    ],
    python: [
      ['place(row) < cursor', 'row["time"] < cursor[0]', 'five orders of the same second'],
      ['len(after) > size', 'len(after) >= size', 'as many orders as two pages hold'],
      ['place(row) < cursor', 'place(row) <= cursor', 'five orders, two on a page'],
    ],
  },
  'keep-values-out-of-sql': {
    javascript: [
      ["SORTABLE.includes(sort) ? sort : 'id'", 'sort', 'an order that is SQL'],
      [
        '.all(customerId, status)',
        ".all(customerId, status.replaceAll(\"'\", ''))",
        'a status with an apostrophe',
      ],
      ["['id', 'total_cents']", "['id']", 'paid orders by their total'],
    ],
    python: [
      ['sort if sort in SORTABLE else "id"', 'sort', 'an order that is SQL'],
      ['("id", "total_cents")', '("id",)', 'paid orders by their total'],
      [
        '(customer_id, status))',
        '(customer_id, status.replace("\'", "")))',
        'a status with an apostrophe',
      ],
    ],
  },
  'report-all-faults': {
    javascript: [
      [' || Array.isArray(order)', '', 'a list in the place of an order'],
      ['Number.isInteger(value) && ', '', 'a text and true in the place of numbers'],
      ['.sort()', '.sort().slice(0, 1)', 'two values that are not valid'],
      ['`${field}: is not allowed`', '[]', 'a field that is not known'],
    ],
    python: [
      [
        'type(value) is not int',
        'not isinstance(value, int)',
        'a text and true in the place of numbers',
      ],
      ['sorted(LIMITS.keys() | order.keys())', 'LIMITS', 'a field that is not known'],
      ['return faults', 'return faults[:1]', 'two values that are not valid'],
    ],
  },
  'limit-the-rate': {
    javascript: [
      [
        'Math.min(this.size, this.tokens + (now - this.counted) * this.rate)',
        'this.tokens + (now - this.counted) * this.rate',
        'after a long rest',
      ],
      ['this.tokens < 1', 'this.tokens <= 0', 'around the turn of a second'],
      [
        '(now - this.counted) * this.rate',
        'Math.floor((now - this.counted) * this.rate)',
        'quarters of a second add up',
      ],
      ['if (now > this.counted) {', '{', 'a clock that goes back'],
      [
        'if (now > this.counted) {',
        'if (now < this.counted) this.counted = now;\n    if (now > this.counted) {',
        'a clock that goes back',
      ],
    ],
    python: [
      ['min(self.size, self.tokens + gained)', 'self.tokens + gained', 'after a long rest'],
      ['self.tokens < 1', 'self.tokens <= 0', 'around the turn of a second'],
      [
        'gained = (now - self.counted) * self.rate',
        'gained = int((now - self.counted) * self.rate)',
        'quarters of a second add up',
      ],
      ['if now > self.counted:', 'if True:', 'a clock that goes back'],
    ],
  },
  'forget-after-a-time': {
    javascript: [
      ['now < kept.expires', 'now <= kept.expires', 'at the end of the time'],
      [
        'if (kept !== undefined && now < kept.expires) return kept.value;',
        'if (kept !== undefined && now < kept.expires) {\n      kept.expires = now + this.ttl;\n      return kept.value;\n    }',
        'a use does not make the time longer',
      ],
      ['kept !== undefined &&', 'kept?.value &&', 'a part without a price'],
    ],
    python: [
      ['now < expires', 'now <= expires', 'at the end of the time'],
      [
        '                return value\n',
        '                self.kept[key] = value, now + self.ttl\n                return value\n',
        'a use does not make the time longer',
      ],
      ['if now < expires:', 'if value and now < expires:', 'a part without a price'],
    ],
  },
  'save-only-what-was-read': {
    javascript: [
      [', version = version + 1', '', 'two who have read the same'],
      ["found === undefined ? 'not found' : 'conflict'", "'conflict'", 'a part that is not there'],
      ['version = ?', 'version <= ?', 'a version that is still to come'],
    ],
    python: [
      [', version = version + 1', '', 'two who have read the same'],
      ['"conflict" if found else "not found"', '"conflict"', 'a part that is not there'],
      ['version = ?', 'version <= ?', 'a version that is still to come'],
    ],
  },
  'log-without-secrets': {
    javascript: [
      ['/i;', '/;', 'large letters'],
      [
        '/password|token|secret|authorization/i',
        '/^(password|token|secret|authorization)$/i',
        'a word in a longer name',
      ],
      [
        'if (Array.isArray(value)) return value.map(redacted);',
        'if (Array.isArray(value)) return value;',
        'inside a list',
      ],
    ],
    python: [
      ['.lower()', '', 'large letters'],
      [
        'any(word in str(name).lower() for word in SECRET)',
        'str(name).lower() in SECRET',
        'a word in a longer name',
      ],
      ['return [redacted(inner) for inner in value]', 'return value', 'inside a list'],
    ],
  },
  'change-only-what-was-seen': {
    javascript: [
      [
        'if (wanted === undefined) return 428;',
        'if (wanted === undefined) return 412;',
        'no If-Match',
      ],
      [
        'tags.includes(etagOf(parts.get(partId)))',
        'wanted.includes(etagOf(parts.get(partId)))',
        'a weak ETag',
      ],
      ["wanted.trim() !== '*' && ", '', 'a star'],
      [
        "wanted.split(',').map((tag) => tag.trim())",
        '[wanted]',
        'several ETags with the right one',
      ],
    ],
    python: [
      ['return 428', 'return 412', 'no If-Match'],
      ['not in tags', 'not in wanted', 'a weak ETag'],
      ['tags != ["*"] and ', '', 'a star'],
      ['wanted.split(",")', '[wanted]', 'several ETags with the right one'],
    ],
  },
};
