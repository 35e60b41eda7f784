use crate::error::Error;
use crate::key::Key;
use crate::line::{lines, Kind};
use crate::value::Value;

/// All entries of a file with their full keys, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    entries: Vec<(Key, Value)>,
}

impl Settings {
    pub fn get(&self, key: &Key) -> Option<&Value> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub fn iter(&self) -> impl Iterator<Item = &(Key, Value)> {
        self.entries.iter()
    }
}

/// Reads a settings file. Comments and layout are lost.
pub fn read(text: &str) -> Result<Settings, Error> {
    let mut entries = Vec::new();
    for line in lines(text)? {
        if let Kind::Entry(entry) = line.kind {
            entries.push((entry.key, entry.value));
        }
    }
    Ok(Settings { entries })
}
