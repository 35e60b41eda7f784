// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use crate::hold::Hold;
use crate::ledger::Ledger;

/// A line for each article and a line for each hold.
pub fn report(ledger: &Ledger) -> String {
    let mut text = String::new();
    for (name, article) in ledger.articles() {
        let waiting = ledger.waiting(name);
        text.push_str(&format!(
            "{name}: {} on hand, {} held, {} available, {waiting} waiting\n",
            article.on_hand,
            article.held,
            article.available()
        ));
    }
    for hold in ledger.holds() {
        text.push_str(&describe(hold));
    }
    text
}

/// A line for each entry of the journal.
pub fn journal(ledger: &Ledger) -> String {
    ledger.journal().iter().map(|entry| format!("{entry}\n")).collect()
}

fn describe(hold: &Hold) -> String {
    let mut line = format!("{} {} {}, {} open, {} shipped", hold.id, hold.article, hold.state, hold.open, hold.shipped);
    if let Some(until) = hold.until.filter(|_| !hold.is_closed()) {
        line.push_str(&format!(", until {until}"));
    }
    line + "\n"
}
