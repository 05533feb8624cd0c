git init --quiet --bare sparewheel.git
mkdir shop && cd shop
git init --quiet && git remote add origin ../sparewheel.git
printf 'export const roundCents = (cents) => Math.round(cents);\n' >discount.js
git add . && git commit --quiet --message 'Round discounts to whole cents'
printf 'export const roundCents = (cents) => cents;\n' >discount.js
git commit --quiet --all --message 'Leave discounts unrounded'
git push --quiet --set-upstream origin main
# session
git log --oneline
git revert --no-edit HEAD
git push
