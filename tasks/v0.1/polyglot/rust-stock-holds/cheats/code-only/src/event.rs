// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use crate::minute::Minute;

/// What a line of the input asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    Receive { article: String, quantity: u32 },
    Count { article: String, quantity: u32 },
    Hold { id: String, article: String, quantity: u32, until: Option<Minute> },
    Ship { id: String, quantity: Option<u32> },
    Release { id: String },
    Extend { id: String, until: Minute },
}

/// The time and the event of a line; None if it cannot be read.
pub(crate) fn parse(line: &str) -> Option<(Minute, Event)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (time, words) = words.split_first()?;
    let event = match words {
        ["receive", article, quantity] => Event::Receive { article: article.to_string(), quantity: some(quantity)? },
        ["count", article, quantity] => Event::Count { article: article.to_string(), quantity: quantity.parse().ok()? },
        ["hold", id, article, quantity] => hold(id, article, quantity, None)?,
        ["hold", id, article, quantity, "until", until] => hold(id, article, quantity, Some(until.parse().ok()?))?,
        ["ship", id] => Event::Ship { id: id.to_string(), quantity: None },
        ["ship", id, quantity] => Event::Ship { id: id.to_string(), quantity: Some(some(quantity)?) },
        ["release", id] => Event::Release { id: id.to_string() },
        ["extend", id, "until", until] => Event::Extend { id: id.to_string(), until: until.parse().ok()? },
        _ => return None,
    };
    Some((time.parse().ok()?, event))
}

fn hold(id: &str, article: &str, quantity: &str, until: Option<Minute>) -> Option<Event> {
    Some(Event::Hold { id: id.to_string(), article: article.to_string(), quantity: some(quantity)?, until })
}

/// A quantity that is not 0.
fn some(text: &str) -> Option<u32> {
    text.parse().ok().filter(|quantity| *quantity > 0)
}
