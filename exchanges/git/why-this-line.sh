git init --quiet
write() {
  cat >orders.js
  git add . && GIT_AUTHOR_DATE="$2" git commit --quiet --author "$3 <$3@sparewheel.example>" --message "$1"
}
write 'Take ordered parts out of stock' 2026-03-02T09:00:00Z Mira <<'JS'
for (const { part_id, quantity } of items) {
  await take(part_id, quantity);
}
JS
write 'Sort items by part before taking stock' 2026-06-11T16:20:00Z Jonas <<'JS'
const sorted = items.toSorted((a, b) => a.part_id - b.part_id);
for (const { part_id, quantity } of sorted) {
  await take(part_id, quantity);
}
JS
git commit --quiet --amend --date 2026-06-11T16:20:00Z --message 'Sort items by part before taking stock

Two orders with the same parts in opposite order locked each other
on 10 June. One order of locking for everybody ends that.'
write 'Refuse an order whose part is out of stock' 2026-09-18T11:05:00Z Mira <<'JS'
const sorted = items.toSorted((a, b) => a.part_id - b.part_id);
for (const { part_id, quantity } of sorted) {
  const isTaken = await take(part_id, quantity);
  if (!isTaken) throw new OutOfStock(part_id);
}
JS
# session
git blame -s --date=short orders.js
git log -S toSorted --format='%h %an, %ad%n%n%B' --date=short -- orders.js
