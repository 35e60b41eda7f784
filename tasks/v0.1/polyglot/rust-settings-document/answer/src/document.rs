// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::fmt;
use std::ops::Range;

use crate::error::Error;
use crate::key::Key;
use crate::reader::{lines, Entry, Kind, Line};
use crate::value::Value;

/// A settings file that can be edited. What is not edited stays as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    lines: Vec<Line>,
}

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
    pub fn parse(text: &str) -> Result<Document, Error> {
        Ok(Document { lines: lines(text)? })
    }

    pub fn get(&self, key: &Key) -> Option<&Value> {
        self.entries().find(|entry| entry.key == *key).map(|entry| &entry.value)
    }

    /// The full keys of all entries, in the order of the file.
    pub fn keys(&self) -> Vec<Key> {
        self.entries().map(|entry| entry.key.clone()).collect()
    }

    /// Changes an entry or adds it.
    pub fn set(&mut self, key: &Key, value: Value) {
        match self.place_of(key) {
            Some(at) => self.replace(at, value),
            None => self.add(key, value),
        }
    }

    /// Removes an entry; whether it was there.
    pub fn remove(&mut self, key: &Key) -> bool {
        let found = self.place_of(key);
        if let Some(at) = found {
            self.cut(self.comments_above(at)..at + 1);
        }
        found.is_some()
    }

    /// Removes a section with all of its entries; whether it was there.
    pub fn remove_section(&mut self, name: &Key) -> bool {
        let found = self.place_of_section(name);
        if let Some(at) = found {
            let next = self.lines[at + 1..].iter().position(|line| matches!(line.kind, Kind::Section(_)));
            let end = next.map_or(self.lines.len(), |distance| self.comments_above(at + 1 + distance));
            self.cut(self.comments_above(at)..end);
        }
        found.is_some()
    }

    /// Gives an entry another full key, in its place.
    pub fn rename(&mut self, key: &Key, new: &Key) -> Result<(), EditError> {
        let at = self.place_of(key).ok_or(EditError::Missing)?;
        let section = self.lines[at].entry().and_then(|entry| entry.section.clone());
        let name = new.without(section.as_ref()).ok_or(EditError::OutsideSection)?.to_string();
        if new != key && self.get(new).is_some() {
            return Err(EditError::Taken);
        }
        let Line { text, kind } = &mut self.lines[at];
        if let Kind::Entry(entry) = kind {
            text.replace_range(entry.name_at.clone(), &name);
            let value_len = entry.value_at.len();
            let value_start = entry.value_at.start - entry.name_at.len() + name.len();
            entry.name_at.end = entry.name_at.start + name.len();
            entry.value_at = value_start..value_start + value_len;
            entry.key = new.clone();
        }
        Ok(())
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.lines.iter().filter_map(Line::entry)
    }

    fn place_of(&self, key: &Key) -> Option<usize> {
        self.lines.iter().position(|line| line.entry().map_or(false, |entry| entry.key == *key))
    }

    fn place_of_section(&self, name: &Key) -> Option<usize> {
        self.lines.iter().position(|line| matches!(&line.kind, Kind::Section(section) if section == name))
    }

    fn replace(&mut self, at: usize, value: Value) {
        let Line { text, kind } = &mut self.lines[at];
        if let Kind::Entry(entry) = kind {
            if entry.value != value {
                let written = value.to_string();
                text.replace_range(entry.value_at.clone(), &written);
                entry.value_at.end = entry.value_at.start + written.len();
                entry.value = value;
            }
        }
    }

    fn add(&mut self, key: &Key, value: Value) {
        let section = self.section_for(key);
        let outside = section.is_none();
        match (section, key.split_last()) {
            (None, Some((name, last))) => {
                if self.lines.last().map_or(false, |line| !line.is_blank()) {
                    self.insert(self.lines.len(), "", Kind::Blank);
                }
                self.insert(self.lines.len(), &format!("[{name}]"), Kind::Section(name.clone()));
                self.insert_entry(self.lines.len(), "", Some(name), &last, value);
            }
            (section, _) => {
                let name = key.without(section.as_ref()).expect("the section was chosen so");
                let last = self.lines.iter().rposition(|line| line.entry().map_or(false, |entry| entry.section == section));
                let before = last.or_else(|| section.as_ref().and_then(|section| self.place_of_section(section)));
                let indentation = before.map_or("", |at| self.lines[at].indentation()).to_string();
                let at = before.map_or(0, |at| at + 1);
                if outside && before.is_none() && self.lines.first().map_or(false, |line| !line.is_blank()) {
                    self.insert(0, "", Kind::Blank);
                }
                self.insert_entry(at, &indentation, section, &name, value);
            }
        }
    }

    /// The innermost section that an entry of this key may be in.
    fn section_for(&self, key: &Key) -> Option<Key> {
        let names = self.lines.iter().filter_map(|line| match &line.kind {
            Kind::Section(name) if key.without(Some(name)).is_some() => Some(name),
            _ => None,
        });
        names.max_by_key(|name| name.segments().len()).cloned()
    }

    fn insert_entry(&mut self, at: usize, indentation: &str, section: Option<Key>, name: &Key, value: Value) {
        let text = format!("{indentation}{name} = {value}");
        let name_at = indentation.len()..indentation.len() + name.to_string().len();
        let value_at = name_at.end + " = ".len()..text.len();
        let key = name.within(section.as_ref());
        self.insert(at, &text, Kind::Entry(Entry { section, key, value, name_at, value_at }));
    }

    fn insert(&mut self, at: usize, text: &str, kind: Kind) {
        let ending = match self.lines.first() {
            Some(line) if line.text.split_inclusive('\n').next().map_or(false, |first| first.ends_with("\r\n")) => "\r\n",
            _ => "\n",
        };
        if at > 0 && !self.lines[at - 1].text.ends_with('\n') {
            self.lines[at - 1].text.push_str(ending);
        }
        self.lines.insert(at, Line { text: format!("{text}{ending}"), kind });
    }

    /// Where the comments right above a line begin.
    fn comments_above(&self, at: usize) -> usize {
        let comments = self.lines[..at].iter().rev().take_while(|line| line.is_comment()).count();
        at - comments
    }

    /// Takes lines away, and the blank lines that nobody needs then.
    fn cut(&mut self, gap: Range<usize>) {
        let at = gap.start;
        self.lines.drain(gap);
        if at == self.lines.len() {
            while self.lines.last().map_or(false, Line::is_blank) {
                self.lines.pop();
            }
        } else if self.lines[at].is_blank() && (at == 0 || self.lines[at - 1].is_blank()) {
            self.lines.remove(at);
        }
    }
}

/// The text of the file.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|line| f.write_str(&line.text))
    }
}
