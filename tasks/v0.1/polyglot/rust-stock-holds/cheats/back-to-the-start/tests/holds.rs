// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use shelf::Ledger;

fn after(text: &str) -> Ledger {
    let mut ledger = Ledger::new();
    assert_eq!(ledger.replay(text), []);
    ledger
}

#[test]
fn a_released_hold_gives_its_stock_back() {
    let ledger = after("08:00 receive bolts 100\n08:10 hold H1 bolts 80\n09:00 release H1\n");
    let bolts = ledger.article("bolts").unwrap();
    assert_eq!((bolts.on_hand, bolts.held, bolts.available()), (100, 0, 100));
}
