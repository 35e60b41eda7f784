//! What is on the shelves of a warehouse and for whom: see README.md.

mod article;
mod event;
mod hold;
mod journal;
mod ledger;
mod minute;
mod refusal;
mod report;

pub use article::Article;
pub use hold::{Hold, State};
pub use journal::Entry;
pub use ledger::Ledger;
pub use minute::Minute;
pub use refusal::{Reason, Refusal};
pub use report::{journal, report};
