use std::sync::Mutex;
use std::thread;

// region: rust
#[derive(Debug)]
struct SoldOut;

struct Shop {
    stock: Mutex<u32>, // the number can be reached through the lock only
}

impl Shop {
    fn sell(&self) -> Result<u32, SoldOut> {
        let mut stock = self.stock.lock().unwrap();
        *stock = stock.checked_sub(1).ok_or(SoldOut)?;
        Ok(*stock)
    } // every way out gives the lock back
}

fn main() {
    let shop = Shop {
        stock: Mutex::new(12),
    };
    let sold = thread::scope(|scope| {
        let buyers: Vec<_> = (0..20).map(|_| scope.spawn(|| shop.sell())).collect();
        let answers = buyers.into_iter().map(|buyer| buyer.join().unwrap());
        answers.filter(Result::is_ok).count()
    });
    println!("{sold} of 20 buyers got one");
}
// endregion
