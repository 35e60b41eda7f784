// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::collections::BTreeMap;

use crate::article::Article;
use crate::event::{parse, Event};
use crate::hold::{Hold, State};
use crate::journal::Entry;
use crate::minute::Minute;
use crate::refusal::{Reason, Refusal};

/// The stock and the holds, after everything that was replayed.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    articles: BTreeMap<String, Article>,
    /// In the order in which they were asked for.
    holds: Vec<Hold>,
    journal: Vec<Entry>,
    now: Option<Minute>,
}

impl Ledger {
    pub fn new() -> Self {
        Ledger::default()
    }

    pub fn articles(&self) -> impl Iterator<Item = (&str, &Article)> {
        self.articles.iter().map(|(name, article)| (name.as_str(), article))
    }

    pub fn article(&self, name: &str) -> Option<&Article> {
        self.articles.get(name)
    }

    pub fn holds(&self) -> &[Hold] {
        &self.holds
    }

    pub fn hold(&self, id: &str) -> Option<&Hold> {
        self.holds.iter().find(|hold| hold.id == id)
    }

    /// What became of the holds, and when.
    pub fn journal(&self) -> &[Entry] {
        &self.journal
    }

    /// How much of an article is waited for.
    pub fn waiting(&self, article: &str) -> u64 {
        self.waiting_for(article).map(|index| u64::from(self.holds[index].open)).sum()
    }

    /// Carries out the events of a text. Those that are refused change nothing, and the others are carried out all the same.
    pub fn replay(&mut self, text: &str) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let content = line.split('#').next().unwrap_or("").trim();
            if content.is_empty() {
                continue;
            }
            if let Err(reason) = self.take(content) {
                refusals.push(Refusal { line: index + 1, reason });
            }
            if let Some(now) = self.now {
                self.expire(now);
            }
        }
        refusals
    }

    fn take(&mut self, line: &str) -> Result<(), Reason> {
        let (time, event) = parse(line).ok_or(Reason::Unreadable)?;
        if self.now.map_or(false, |now| time < now) {
            return Err(Reason::TimeGoesBack);
        }
        self.now = Some(time);
        self.apply(time, event)
    }

    fn apply(&mut self, now: Minute, event: Event) -> Result<(), Reason> {
        match event {
            Event::Receive { article, quantity } => {
                self.article_mut(&article).receive(quantity);
                self.serve(now, &article);
            }
            Event::Count { article, quantity } => {
                let stock = self.article_mut(&article);
                if i64::from(quantity) < stock.held {
                    return Err(Reason::NotEnough);
                }
                stock.on_hand = quantity.into();
            }
            Event::Hold { id, article, quantity, until } => {
                if self.hold(&id).is_some() {
                    return Err(Reason::HoldExists);
                }
                let stock = self.article_mut(&article);
                let mut state = State::Waiting;
                if i64::from(quantity) <= stock.available() {
                    stock.hold(quantity);
                    state = State::Held;
                }
                self.holds.push(Hold { id, article, state, open: quantity, shipped: 0, until });
                self.note(now, self.holds.len() - 1);
            }
            Event::Ship { id, quantity } => {
                let index = self.open_hold(&id)?;
                let hold = &mut self.holds[index];
                let quantity = quantity.unwrap_or(hold.open).min(hold.open);
                hold.open -= quantity;
                hold.shipped += quantity;
                let (article, done) = (hold.article.clone(), hold.open == 0);
                self.article_mut(&article).ship(quantity);
                if done {
                    self.holds[index].close(State::Shipped);
                    self.note(now, index);
                }
            }
            Event::Release { id } => {
                if let Ok(index) = self.open_hold(&id) {
                    self.give_back(now, index, State::Released);
                }
            }
            Event::Extend { id, until } => {
                let index = self.open_hold(&id)?;
                self.holds[index].until = Some(until);
            }
        }
        Ok(())
    }

    /// Ends the holds whose time has come.
    fn expire(&mut self, now: Minute) {
        for index in 0..self.holds.len() {
            if self.holds[index].is_over(now) {
                self.give_back(now, index, State::Expired);
            }
        }
    }

    /// Closes a hold. What it held is there for those who wait.
    fn give_back(&mut self, now: Minute, index: usize, state: State) {
        let article = self.holds[index].article.clone();
        let open = self.holds[index].close(state);
        self.note(now, index);
        self.article_mut(&article).give_back(open);
        self.serve(now, &article);
    }

    /// Holds stock for those who wait.
    fn serve(&mut self, now: Minute, article: &str) {
        for index in self.waiting_for(article).collect::<Vec<_>>() {
            let open = self.holds[index].open;
            let stock = self.article_mut(article);
            if i64::from(open) > stock.available() {
                continue;
            }
            stock.hold(open);
            self.holds[index].state = State::Held;
            self.note(now, index);
        }
    }

    fn waiting_for<'a>(&'a self, article: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..self.holds.len()).filter(move |&index| self.holds[index].state == State::Waiting && self.holds[index].article == article)
    }

    fn open_hold(&self, id: &str) -> Result<usize, Reason> {
        let index = self.holds.iter().position(|hold| hold.id == id).ok_or(Reason::UnknownHold)?;
        if self.holds[index].is_closed() {
            return Err(Reason::Closed);
        }
        Ok(index)
    }

    fn article_mut(&mut self, name: &str) -> &mut Article {
        self.articles.entry(name.to_string()).or_default()
    }

    fn note(&mut self, time: Minute, index: usize) {
        let Hold { id, state, .. } = &self.holds[index];
        self.journal.push(Entry { time, id: id.clone(), state: *state });
    }
}
