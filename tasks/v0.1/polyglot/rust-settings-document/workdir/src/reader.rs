use std::collections::HashSet;

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
    let mut cursor = Cursor::new(text);
    let mut settings = Settings::default();
    let mut section: Option<Key> = None;
    let (mut sections, mut keys) = (HashSet::new(), HashSet::new());
    while cursor.peek().is_some() {
        cursor.skip_blanks();
        let line = cursor.line();
        if cursor.take('[') {
            let name = key(&mut cursor)?;
            if !cursor.take(']') {
                return Err(Error::new(line, "`]` is missing"));
            }
            if !sections.insert(name.clone()) {
                return Err(Error::new(line, format!("there are two sections {name}")));
            }
            section = Some(name);
        } else if cursor.peek() != Some('#') && !cursor.at_line_end() {
            let full = key(&mut cursor)?.within(section.as_ref());
            cursor.skip_blanks();
            if !cursor.take('=') {
                return Err(Error::new(line, "`=` is missing"));
            }
            cursor.skip_blanks();
            let value = literal::value(&mut cursor)?;
            if !keys.insert(full.clone()) {
                return Err(Error::new(line, format!("{full} is set twice")));
            }
            settings.entries.push((full, value));
        }
        end_of_line(&mut cursor)?;
    }
    Ok(settings)
}

fn key(cursor: &mut Cursor) -> Result<Key, Error> {
    let line = cursor.line();
    cursor.take_while(is_key_character).parse().map_err(|message: String| Error::new(line, message))
}

/// Takes the blanks, the comment and the ending that may be left of a line.
fn end_of_line(cursor: &mut Cursor) -> Result<(), Error> {
    cursor.skip_blanks();
    if cursor.peek() == Some('#') {
        while !cursor.at_line_end() {
            cursor.next();
        }
    }
    if !cursor.at_line_end() {
        return Err(Error::new(cursor.line(), "there is something after the end of this line"));
    }
    cursor.take('\r');
    cursor.take('\n');
    Ok(())
}
