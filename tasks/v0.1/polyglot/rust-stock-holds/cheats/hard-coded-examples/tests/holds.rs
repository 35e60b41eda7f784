// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use shelf::{report, Ledger, State};

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

#[test]
fn who_asks_for_too_much_waits_until_there_is_enough() {
    let ledger = after("08:00 receive bolts 10\n08:10 hold H1 bolts 30\n09:00 receive bolts 25\n");
    assert_eq!(ledger.hold("H1").unwrap().state, State::Held);
    assert!(report(&ledger).contains("35 on hand, 30 held, 5 available, 0 waiting"));
}

#[test]
fn who_waits_is_served_when_a_hold_is_released() {
    let ledger = after("08:00 receive bolts 10\n08:10 hold H1 bolts 8\n08:20 hold H2 bolts 5\n09:00 release H1\n");
    assert_eq!(ledger.hold("H2").unwrap().state, State::Held);
}

#[test]
fn a_part_of_a_hold_can_be_shipped() {
    let ledger = after("08:00 receive bolts 100\n08:10 hold H1 bolts 80\n09:00 ship H1 30\n");
    let hold = ledger.hold("H1").unwrap();
    assert_eq!((hold.state, hold.open, hold.shipped), (State::Held, 50, 30));
}

#[test]
fn a_hold_expires() {
    let ledger = after("08:00 receive bolts 100\n08:10 hold H1 bolts 80 until 12:00\n12:30 receive nuts 5\n");
    assert_eq!(ledger.hold("H1").unwrap().state, State::Expired);
}
