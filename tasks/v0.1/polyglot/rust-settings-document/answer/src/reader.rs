// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::collections::HashSet;
use std::ops::Range;

use crate::cursor::Cursor;
use crate::error::Error;
use crate::key::{is_key_character, Key};
use crate::literal;
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

/// A line with its ending. An entry with a list over several lines counts as one.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub text: String,
    pub kind: Kind,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Blank,
    Comment,
    Section(Key),
    Entry(Entry),
}

#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub section: Option<Key>,
    /// The full key.
    pub key: Key,
    pub value: Value,
    /// Where in the line's text the name and the value are written.
    pub name_at: Range<usize>,
    pub value_at: Range<usize>,
}

impl Line {
    pub fn entry(&self) -> Option<&Entry> {
        match &self.kind {
            Kind::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    pub fn is_blank(&self) -> bool {
        matches!(self.kind, Kind::Blank)
    }

    pub fn is_comment(&self) -> bool {
        matches!(self.kind, Kind::Comment)
    }

    /// The blanks before what is written in the line.
    pub fn indentation(&self) -> &str {
        let written = self.text.trim_start_matches([' ', '\t']);
        &self.text[..self.text.len() - written.len()]
    }
}

/// All lines of a settings file.
pub(crate) fn lines(text: &str) -> Result<Vec<Line>, Error> {
    let mut cursor = Cursor::new(text);
    let mut lines = Vec::new();
    let mut section = None;
    let (mut sections, mut keys) = (HashSet::new(), HashSet::new());
    while cursor.peek().is_some() {
        let (begin, number) = (cursor.offset(), cursor.line());
        let kind = kind(&mut cursor, begin, section.as_ref())?;
        cursor.skip_blanks();
        cursor.skip_comment();
        if !cursor.at_line_end() {
            return Err(Error::new(cursor.line(), "there is something after the end of this line"));
        }
        cursor.skip_line_end();
        if let Kind::Section(name) = &kind {
            if !sections.insert(name.clone()) {
                return Err(Error::new(number, format!("there are two sections {name}")));
            }
            section = Some(name.clone());
        }
        if let Kind::Entry(Entry { key, .. }) = &kind {
            if !keys.insert(key.clone()) {
                return Err(Error::new(number, format!("{key} is set twice")));
            }
        }
        lines.push(Line { text: text[begin..cursor.offset()].to_string(), kind });
    }
    Ok(lines)
}

/// Reads a line up to the blanks and the comment after it.
fn kind(cursor: &mut Cursor, begin: usize, section: Option<&Key>) -> Result<Kind, Error> {
    cursor.skip_blanks();
    let line = cursor.line();
    if cursor.at_line_end() {
        return Ok(Kind::Blank);
    }
    if cursor.peek() == Some('#') {
        return Ok(Kind::Comment);
    }
    if cursor.take('[') {
        let name = key(cursor)?;
        if !cursor.take(']') {
            return Err(Error::new(line, "`]` is missing"));
        }
        return Ok(Kind::Section(name));
    }
    let name_begin = cursor.offset() - begin;
    let name = key(cursor)?;
    let name_at = name_begin..cursor.offset() - begin;
    cursor.skip_blanks();
    if !cursor.take('=') {
        return Err(Error::new(line, "`=` is missing"));
    }
    cursor.skip_blanks();
    let value_begin = cursor.offset() - begin;
    let value = literal::value(cursor)?;
    let value_at = value_begin..cursor.offset() - begin;
    Ok(Kind::Entry(Entry { section: section.cloned(), key: name.within(section), value, name_at, value_at }))
}

fn key(cursor: &mut Cursor) -> Result<Key, Error> {
    let line = cursor.line();
    cursor.take_while(is_key_character).parse().map_err(|message: String| Error::new(line, message))
}
