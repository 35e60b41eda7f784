// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::fmt;

use crate::error::Error;
use crate::key::Key;
use crate::value::Value;

/// A settings file that can be edited. What is not edited stays as it was written.
#[derive(Debug, Clone)]
pub struct Document {}

/// Why an entry was not renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no such entry.
    Missing,
    /// The new name does not belong to the entry's section.
    OutsideSection,
    /// There is an entry with the new name already.
    Taken,
}

impl Document {
    pub fn parse(_text: &str) -> Result<Document, Error> {
        unimplemented!()
    }

    pub fn get(&self, _key: &Key) -> Option<&Value> {
        unimplemented!()
    }

    /// The full keys of all entries, in the order of the file.
    pub fn keys(&self) -> Vec<Key> {
        unimplemented!()
    }

    /// Changes an entry or adds it.
    pub fn set(&mut self, _key: &Key, _value: Value) {
        unimplemented!()
    }

    /// Removes an entry; whether it was there.
    pub fn remove(&mut self, _key: &Key) -> bool {
        unimplemented!()
    }

    /// Removes a section with all of its entries; whether it was there.
    pub fn remove_section(&mut self, _name: &Key) -> bool {
        unimplemented!()
    }

    /// Gives an entry another full key, in its place.
    pub fn rename(&mut self, _key: &Key, _new: &Key) -> Result<(), EditError> {
        unimplemented!()
    }
}

/// The text of the file.
impl fmt::Display for Document {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        unimplemented!()
    }
}
