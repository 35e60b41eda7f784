use std::fmt;

use crate::hold::State;
use crate::minute::Minute;

/// A hold has come into a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub time: Minute,
    pub id: String,
    pub state: State,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.time, self.id, self.state)
    }
}
