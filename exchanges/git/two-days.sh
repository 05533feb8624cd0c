at() { export GIT_AUTHOR_DATE="2026-11-$1:00Z" GIT_COMMITTER_DATE="2026-11-$1:00Z"; }
git init --quiet
printf 'export const search = (parts, q) => parts.filter((part) => part.name.includes(q));\n' >parts.js
git add . && at 02T09:20 && git commit --quiet --message 'Add part search'
printf 'export const addOrder = (items) => save({ items });\n' >orders.js
git add . && at 02T16:05 && git commit --quiet --message 'Add orders'
git switch --quiet --create fix-quantity
printf 'export const addOrder = (items) => save({ items: items.map(wholeQuantity) });\n' >orders.js
at 03T10:15 && git commit --quiet --all --message 'Reject a quantity that is text'
git switch --quiet main
printf 'export const showOrder = (id) => load(id);\n' >show-order.js
git add . && at 03T11:40 && git commit --quiet --message 'Show one order'
at 03T14:30 && git merge --quiet --no-edit fix-quantity
# session
git log --oneline --graph
