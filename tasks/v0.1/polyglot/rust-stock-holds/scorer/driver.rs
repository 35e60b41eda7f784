// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
//! Answers one line for each line of requests (a text of events, with \\, \t and \n escaped): report, journal, refusals, and
//! what the ledger says of its holds and articles, between tabs.
use std::io::{self, BufRead};

use shelf::{journal, report, Ledger};

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for line in io::stdin().lock().lines() {
        let text = line.unwrap().replace("\\n", "\n");
        let answer = std::panic::catch_unwind(|| answer(&text)).unwrap_or_else(|_| vec!["panic".into()]);
        println!("{}", answer.join("\t").replace('\n', "\\n"));
    }
}

fn answer(text: &str) -> Vec<String> {
    let mut ledger = Ledger::new();
    let mut refusals = Vec::new();
    // A ledger may be given its day in parts.
    match text.split_once("---\n") {
        Some((first, rest)) => {
            refusals.extend(ledger.replay(first));
            refusals.extend(ledger.replay(rest));
        }
        None => refusals.extend(ledger.replay(text)),
    }
    let refusals: Vec<String> = refusals.iter().map(|refusal| format!("{} {:?}", refusal.line, refusal.reason)).collect();
    let mut facts: Vec<String> = Vec::new();
    for hold in ledger.holds() {
        let same = ledger.hold(&hold.id) == Some(hold);
        let until = hold.until.map_or("-".to_string(), |until| until.to_string());
        facts.push(format!("{} {} {:?} {} {} {} {} {}", hold.id, hold.article, hold.state, hold.open, hold.shipped, until, hold.is_closed(), same));
    }
    for (name, article) in ledger.articles() {
        let same = ledger.article(name) == Some(article);
        facts.push(format!("{name} {} {} {} {} {}", article.on_hand, article.held, article.available(), ledger.waiting(name), same));
    }
    let entries = ledger.journal().iter().map(|entry| format!("{} {} {:?}\n", entry.time, entry.id, entry.state)).collect();
    vec![report(&ledger), journal(&ledger), refusals.join("\n"), facts.join("\n"), entries]
}
