use shelf::{report, Ledger, Reason, Refusal};

fn after(text: &str) -> Ledger {
    let mut ledger = Ledger::new();
    assert_eq!(ledger.replay(text), []);
    ledger
}

#[test]
fn received_goods_are_available() {
    let ledger = after("08:00 receive bolts 60\n08:05 receive bolts 40 # second van\n\n08:06 receive nuts 1\n");
    assert_eq!(ledger.article("bolts").unwrap().available(), 100);
    assert_eq!(ledger.article("washers"), None);
}

#[test]
fn a_count_replaces_what_is_on_hand() {
    let ledger = after("08:00 receive bolts 60\n09:00 count bolts 55\n");
    assert_eq!(ledger.article("bolts").unwrap().on_hand, 55);
}

#[test]
fn held_goods_are_not_available_and_shipped_ones_are_gone() {
    let ledger = after("08:00 receive bolts 100\n08:10 hold H1 bolts 80\n08:20 hold H2 bolts 10\n09:00 ship H1\n");
    let bolts = ledger.article("bolts").unwrap();
    assert_eq!((bolts.on_hand, bolts.held, bolts.available()), (20, 10, 10));
}

#[test]
fn refused_lines_are_named_and_the_others_are_carried_out() {
    let mut ledger = Ledger::new();
    let refusals = ledger.replay("08:00 receive bolts 10\n07:59 receive bolts 10\n08:01 receive bolts\n08:02 ship H1\n08:03 receive bolts 5\n");
    let expected = [(2, Reason::TimeGoesBack), (3, Reason::Unreadable), (4, Reason::UnknownHold)];
    assert_eq!(refusals, expected.map(|(line, reason)| Refusal { line, reason }));
    assert!(report(&ledger).starts_with("bolts: 15 on hand, 0 held, 15 available"));
}
