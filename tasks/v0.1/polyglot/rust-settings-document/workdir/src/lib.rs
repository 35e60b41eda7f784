//! Settings files that people and programs edit: see README.md.

mod cursor;
mod document;
mod error;
mod key;
mod literal;
mod reader;
mod value;

pub use document::{Document, EditError};
pub use error::Error;
pub use key::Key;
pub use reader::{read, Settings};
pub use value::Value;
