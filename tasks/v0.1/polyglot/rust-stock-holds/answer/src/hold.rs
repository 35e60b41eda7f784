// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::fmt;

use crate::minute::Minute;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Waiting,
    Held,
    Shipped,
    Released,
    Expired,
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            State::Waiting => "waiting",
            State::Held => "held",
            State::Shipped => "shipped",
            State::Released => "released",
            State::Expired => "expired",
        })
    }
}

/// A quantity of an article that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub id: String,
    pub article: String,
    pub state: State,
    /// What is still to be shipped; 0 once the hold is closed.
    pub open: u32,
    pub shipped: u32,
    pub until: Option<Minute>,
}

impl Hold {
    pub fn is_closed(&self) -> bool {
        !matches!(self.state, State::Waiting | State::Held)
    }

    /// Whether the hold has come to its end at this time.
    pub(crate) fn is_over(&self, now: Minute) -> bool {
        !self.is_closed() && self.until.map_or(false, |until| until <= now)
    }

    /// Closes the hold. What was open comes back.
    pub(crate) fn close(&mut self, state: State) -> u32 {
        self.state = state;
        std::mem::take(&mut self.open)
    }
}
