// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::fmt;
use std::str::FromStr;

/// The name of a section or an entry: segments with dots between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    segments: Vec<String>,
}

impl Key {
    pub fn segments(&self) -> &[String] {
        &self.segments
    }

    /// What is left of this name inside of a section; None if it is not inside of it.
    pub fn without(&self, section: Option<&Key>) -> Option<Key> {
        let outer = section.map_or(&[][..], Key::segments);
        let rest = self.segments.strip_prefix(outer)?;
        (!rest.is_empty()).then(|| Key { segments: rest.to_vec() })
    }

    /// All segments but the last, and the last; None if there is only one.
    pub fn split_last(&self) -> Option<(Key, Key)> {
        let (last, outer) = self.segments.split_last()?;
        (!outer.is_empty()).then(|| (Key { segments: outer.to_vec() }, Key { segments: vec![last.clone()] }))
    }

    /// This name inside of a section.
    pub fn within(&self, section: Option<&Key>) -> Key {
        let outer = section.map_or(&[][..], Key::segments);
        Key { segments: [outer, self.segments()].concat() }
    }
}

pub(crate) fn is_key_character(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let segments: Vec<String> = text.split('.').map(str::to_string).collect();
        if text.chars().all(is_key_character) && segments.iter().all(|segment| !segment.is_empty()) {
            Ok(Key { segments })
        } else {
            Err(format!("`{text}` is not a name"))
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.segments.join("."))
    }
}
