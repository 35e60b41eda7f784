//! Differences between texts: see README.md.

mod apply;
mod edits;
mod hunk;
mod merge;
mod parse;
mod report;
mod text;
mod unified;

pub use apply::{apply, reverse, Outcome, DEFAULT_FUZZ};
pub use edits::{edits, Edit};
pub use hunk::{hunks, Hunk, HunkLine};
pub use merge::{merge, Merged};
pub use parse::{read_patch, PatchError};
pub use report::HunkReport;
pub use text::split_lines;
pub use unified::{write_patch, FilePatch};
