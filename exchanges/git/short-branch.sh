git init --quiet --bare sparewheel.git
git clone --quiet sparewheel.git shop 2>/dev/null
cd shop
printf "export const take = () => 'later';\n" >payment.js
git add . && git commit --quiet -m 'Prepare payments' && git push --quiet -u origin main
cd .. && git clone --quiet sparewheel.git colleague && cd colleague
printf "Sparewheel\n" >README.md
git add . && git commit --quiet -m 'Add a README' && git push --quiet
cd ../shop
# session
git switch -c checkout-endpoint      # from an up-to-date main
printf "export const take = (order) => charge(order);\n" >payment.js
git add . && git commit -m "Add payment endpoint behind flag"
git fetch && git rebase origin/main  # take in what others did
git push -u origin checkout-endpoint # open the pull request, get a review
