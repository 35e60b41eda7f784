use std::fmt;

/// Why an event was not carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The line is no event.
    Unreadable,
    /// The event is earlier than the one before.
    TimeGoesBack,
    /// There is a hold with this name already.
    HoldExists,
    /// There is no hold with this name.
    UnknownHold,
    /// The hold is shipped, released or expired.
    Closed,
    /// The hold is still waiting, so there is nothing to ship.
    StillWaiting,
    /// There is not so much.
    NotEnough,
    /// The time that a hold is to end is not to come any more.
    TooLate,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Reason::Unreadable => "this cannot be read",
            Reason::TimeGoesBack => "time goes back",
            Reason::HoldExists => "this hold exists already",
            Reason::UnknownHold => "there is no such hold",
            Reason::Closed => "this hold is closed",
            Reason::StillWaiting => "this hold is still waiting",
            Reason::NotEnough => "there is not enough",
            Reason::TooLate => "this time has passed",
        })
    }
}

/// A line of the input that was not carried out, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    pub line: usize,
    pub reason: Reason,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}
