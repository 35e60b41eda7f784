// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
/// The stock of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Article {
    pub on_hand: i64,
    /// How much of it is held for somebody.
    pub held: i64,
}

impl Article {
    pub fn available(&self) -> i64 {
        self.on_hand - self.held
    }

    pub(crate) fn receive(&mut self, quantity: u32) {
        self.on_hand += i64::from(quantity);
    }

    pub(crate) fn hold(&mut self, quantity: u32) {
        self.held += i64::from(quantity);
    }

    pub(crate) fn give_back(&mut self, quantity: u32) {
        self.held -= i64::from(quantity);
    }

    pub(crate) fn ship(&mut self, quantity: u32) {
        self.on_hand -= i64::from(quantity);
        self.held -= i64::from(quantity);
    }
}
