// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
//! A library like the one that is wanted, to judge the visible tests by: they must pass with it, and fail with a mistake in it.
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minute(u32);
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State { Waiting, Held, Shipped, Released, Expired }
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason { Unreadable, TimeGoesBack, HoldExists, UnknownHold, Closed, StillWaiting, NotEnough, TooLate }
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal { pub line: usize, pub reason: Reason }
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry { pub time: Minute, pub id: String, pub state: State }
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Article { pub on_hand: i64, pub held: i64 }
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold { pub id: String, pub article: String, pub state: State, pub open: u32, pub shipped: u32, pub until: Option<Minute> }
#[derive(Debug, Clone, Default)]
pub struct Ledger { shelves: BTreeMap<String, Article>, all: Vec<Hold>, log: Vec<Entry>, clock: u32 }

fn makes(mistake: &str) -> bool {
    std::env::var("MISTAKE").map_or(false, |made| made == mistake)
}

impl FromStr for Minute {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let parts: Vec<u32> = text.split(':').map(|part| part.parse().map_err(|_| ())).collect::<Result<_, _>>()?;
        if text.len() == 5 && parts.len() == 2 && parts[1] < 60 && parts[0] * 60 + parts[1] <= 1440 { Ok(Minute(parts[0] * 60 + parts[1])) } else { Err(()) }
    }
}
impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60) }
}
impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{}", format!("{self:?}").to_lowercase()) }
}
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{self:?}") }
}
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "line {}: {}", self.line, self.reason) }
}
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{} {} {}", self.time, self.id, self.state) }
}
impl Article {
    pub fn available(&self) -> i64 { self.on_hand - self.held }
}
impl Hold {
    pub fn is_closed(&self) -> bool { self.state != State::Waiting && self.state != State::Held }
}

impl Ledger {
    pub fn new() -> Self { Self::default() }
    pub fn articles(&self) -> impl Iterator<Item = (&str, &Article)> { self.shelves.iter().map(|(name, shelf)| (&name[..], shelf)) }
    pub fn article(&self, name: &str) -> Option<&Article> { self.shelves.get(name) }
    pub fn holds(&self) -> &[Hold] { &self.all }
    pub fn hold(&self, id: &str) -> Option<&Hold> { self.all.iter().find(|one| one.id == id) }
    pub fn journal(&self) -> &[Entry] { &self.log }
    pub fn waiting(&self, name: &str) -> u64 {
        self.all.iter().filter(|one| one.article == name && one.state == State::Waiting).map(|one| one.open as u64).sum()
    }

    pub fn replay(&mut self, text: &str) -> Vec<Refusal> {
        let mut refused = vec![];
        for (number, line) in (1..).zip(text.lines()) {
            let words: Vec<&str> = line.split('#').next().unwrap().split_whitespace().collect();
            if !words.is_empty() {
                refused.extend(self.step(&words).err().map(|reason| Refusal { line: number, reason }));
            }
        }
        refused
    }

    fn step(&mut self, words: &[&str]) -> Result<(), Reason> {
        let bad = Reason::Unreadable;
        let now: Minute = words[0].parse().map_err(|_| bad)?;
        let number = |word: &str| word.parse::<u32>().map_err(|_| bad);
        let time = |word: &str| word.parse::<Minute>().map_err(|_| bad);
        let (kind, id, amount, until) = match &words[1..] {
            [kind @ ("receive" | "count"), id, amount] => (*kind, *id, Some(number(amount)?), None),
            ["hold", id, _, amount] => ("hold", *id, Some(number(amount)?), None),
            ["hold", id, _, amount, "until", until] => ("hold", *id, Some(number(amount)?), Some(time(until)?)),
            ["ship", id] => ("ship", *id, None, None),
            ["ship", id, amount] => ("ship", *id, Some(number(amount)?), None),
            ["release", id] => ("release", *id, None, None),
            ["extend", id, "until", until] => ("extend", *id, None, Some(time(until)?)),
            _ => return Err(bad),
        };
        if amount == Some(0) && kind != "count" { return Err(bad); }
        if now.0 < self.clock { return Err(Reason::TimeGoesBack); }
        self.clock = now.0;
        while let Some(at) = self.overdue(now) {
            let end = self.all[at].until.unwrap();
            self.end(at, State::Expired, end);
        }
        let late = until.map_or(false, |until| until <= now);
        if kind == "receive" || kind == "count" {
            let shelf = self.shelves.entry(id.into()).or_default();
            let amount = amount.unwrap() as i64;
            if kind == "count" && amount < shelf.held { return Err(Reason::NotEnough); }
            shelf.on_hand = if kind == "count" { amount } else { shelf.on_hand + amount };
            self.serve(id, now);
            return Ok(());
        }
        let found = self.all.iter().position(|one| one.id == id);
        if kind == "hold" {
            if found.is_some() { return Err(Reason::HoldExists); }
            if late { return Err(Reason::TooLate); }
            let article = words[3].to_string();
            self.shelves.entry(article.clone()).or_default();
            self.all.push(Hold { id: id.into(), article: article.clone(), state: State::Waiting, open: amount.unwrap(), shipped: 0, until });
            self.serve(&article, now);
            let at = self.all.len() - 1;
            if self.all[at].state == State::Waiting { self.tell(at, now); }
            return Ok(());
        }
        let at = found.ok_or(Reason::UnknownHold)?;
        if self.all[at].is_closed() { return Err(Reason::Closed); }
        match kind {
            "release" => self.end(at, State::Released, now),
            "extend" if late => return Err(Reason::TooLate),
            "extend" => self.all[at].until = until,
            _ => {
                let one = &mut self.all[at];
                if one.state == State::Waiting { return Err(Reason::StillWaiting); }
                let amount = amount.filter(|_| !makes("ships all")).unwrap_or(one.open);
                one.open = one.open.checked_sub(amount).ok_or(Reason::NotEnough)?;
                one.shipped += amount;
                let shelf = self.shelves.get_mut(&one.article).unwrap();
                *shelf = Article { on_hand: shelf.on_hand - amount as i64, held: shelf.held - amount as i64 };
                if one.open == 0 {
                    one.state = State::Shipped;
                    self.tell(at, now);
                }
            }
        }
        Ok(())
    }

    fn overdue(&self, now: Minute) -> Option<usize> {
        let over = |one: &Hold| !one.is_closed() && !makes("never expires") && one.until.map_or(false, |until| until <= now);
        (0..self.all.len()).filter(|&at| over(&self.all[at])).min_by_key(|&at| self.all[at].until)
    }

    fn end(&mut self, at: usize, state: State, now: Minute) {
        let one = &mut self.all[at];
        let times = i64::from(one.state == State::Held) * if makes("gives back twice") { 2 } else { 1 };
        self.shelves.get_mut(&one.article).unwrap().held -= times * one.open as i64;
        one.state = state;
        one.open = 0;
        let article = one.article.clone();
        self.tell(at, now);
        if !makes("lets them wait") { self.serve(&article, now); }
    }

    fn serve(&mut self, article: &str, now: Minute) {
        for at in 0..self.all.len() {
            let one = &mut self.all[at];
            if one.article == article && one.state == State::Waiting {
                let shelf = self.shelves.get_mut(article).unwrap();
                if shelf.available() < one.open as i64 { return; }
                shelf.held += one.open as i64;
                one.state = State::Held;
                self.tell(at, now);
            }
        }
    }

    fn tell(&mut self, at: usize, time: Minute) {
        self.log.push(Entry { time, id: self.all[at].id.clone(), state: self.all[at].state });
    }
}

pub fn report(ledger: &Ledger) -> String {
    let mut lines = vec![];
    for (name, shelf) in &ledger.shelves {
        lines.push(format!("{name}: {} on hand, {} held, {} available, {} waiting\n", shelf.on_hand, shelf.held, shelf.available(), ledger.waiting(name)));
    }
    for one in &ledger.all {
        let end = one.until.filter(|_| !one.is_closed()).map_or(String::new(), |until| format!(", until {until}"));
        lines.push(format!("{} {} {}, {} open, {} shipped{end}\n", one.id, one.article, one.state, one.open, one.shipped));
    }
    lines.concat()
}

pub fn journal(ledger: &Ledger) -> String {
    ledger.log.iter().map(|entry| entry.to_string() + "\n").collect()
}
