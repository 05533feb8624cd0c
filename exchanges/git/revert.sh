git init --quiet --bare sparewheel.git
git clone --quiet sparewheel.git shop 2>/dev/null
cd shop
printf "export const roundCents = (cents) => Math.round(cents);\n" >discount.js
git add . && git commit --quiet -m 'Round discounts to whole cents'
printf "export const roundCents = (cents) => cents;\n" >discount.js
git commit --quiet --all -m 'Simplify discounts' && git push --quiet -u origin main
# session
git log --oneline
git revert --no-edit HEAD
git push
