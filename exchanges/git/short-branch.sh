git init --quiet --bare sparewheel.git
mkdir shop && cd shop
git init --quiet && git remote add origin ../sparewheel.git
printf "export const take = () => 'later';\n" >payment.js
git add . && git commit --quiet --message 'Prepare payments' && git push --quiet --set-upstream origin main
git clone --quiet ../sparewheel.git ../colleague && cd ../colleague
printf 'Sparewheel\n' >README.md
git add . && git commit --quiet --message 'Add a README' && git push --quiet
cd ../shop
printf 'export const take = (order) => charge(order);\n' >payment.js
# session
git switch -c checkout-endpoint      # from an up-to-date main
git add payment.js && git commit -m "Add payment endpoint behind flag"
git fetch && git rebase origin/main  # take in what others did
git push -u origin checkout-endpoint # open the pull request, get a review
