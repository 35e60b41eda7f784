// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::fmt;

use crate::error::Error;
use crate::key::Key;
use crate::reader::{read, Settings};
use crate::value::Value;

/// A settings file that can be edited. What is not edited stays as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    lines: Vec<String>,
    settings: Settings,
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
        let mut lines: Vec<String> = Vec::new();
        let mut depth = 0;
        for line in text.split_inclusive('\n') {
            match lines.last_mut() {
                Some(last) if depth > 0 => last.push_str(line),
                _ => lines.push(line.to_string()),
            }
            let content = line.split('#').next().unwrap_or("");
            depth += content.matches('[').count() as i32 - content.matches(']').count() as i32;
        }
        let settings = Document::settings_of(&lines)?;
        Ok(Document { lines, settings })
    }

    fn settings_of(lines: &[String]) -> Result<Settings, Error> {
        let mut text = String::new();
        for line in lines {
            if line.trim_end().contains('\n') {
                let parts: Vec<&str> = line.lines().map(|part| part.split('#').next().unwrap_or("").trim()).collect();
                text.push_str(&parts.concat());
                text.push('\n');
            } else {
                text.push_str(line);
            }
        }
        read(&text)
    }

    fn refresh(&mut self) {
        if let Ok(settings) = Document::settings_of(&self.lines) {
            self.settings = settings;
        }
    }

    pub fn get(&self, key: &Key) -> Option<&Value> {
        self.settings.get(key)
    }

    /// The full keys of all entries, in the order of the file.
    pub fn keys(&self) -> Vec<Key> {
        self.settings.iter().map(|(key, _)| key.clone()).collect()
    }

    /// The line of an entry and the name of its section.
    fn find(&self, key: &Key) -> Option<(usize, String)> {
        let mut section = String::new();
        for (at, line) in self.lines.iter().enumerate() {
            let content = line.trim();
            if content.starts_with('[') {
                section = section_name(content);
            } else if let Some((name, _)) = content.split_once('=') {
                let name = name.trim();
                let full = if section.is_empty() { name.to_string() } else { format!("{section}.{name}") };
                if full == key.to_string() {
                    return Some((at, section));
                }
            }
        }
        None
    }

    /// Changes an entry or adds it.
    pub fn set(&mut self, key: &Key, value: Value) {
        if let Some((at, _)) = self.find(key) {
            let line = &self.lines[at];
            let begin = line.find('=').unwrap() + 1;
            let begin = begin + line[begin..].len() - line[begin..].trim_start().len();
            let end = line.rfind('#').filter(|&end| end > begin).unwrap_or(line.len());
            let end = line[..end].trim_end().len();
            self.lines[at] = format!("{}{}{}", &line[..begin], value, &line[end..]);
        } else {
            let text = key.to_string();
            let (section, name) = text.rsplit_once('.').unwrap_or(("", &text));
            let header = self.lines.iter().position(|line| line.trim().starts_with('[') && section_name(line.trim()) == section);
            let begin = match header {
                Some(at) => at + 1,
                None if section.is_empty() => 0,
                None => {
                    self.lines.push(format!("\n[{section}]\n"));
                    self.lines.len()
                }
            };
            let end = (begin..self.lines.len()).find(|&at| self.lines[at].trim().starts_with('[')).unwrap_or(self.lines.len());
            let last = (begin..end).rev().find(|&at| self.lines[at].contains('=')).map_or(begin, |at| at + 1);
            let indentation = match last.checked_sub(1) {
                Some(at) if last > begin => self.lines[at][..self.lines[at].len() - self.lines[at].trim_start().len()].to_string(),
                _ => String::new(),
            };
            self.lines.insert(last, format!("{indentation}{name} = {value}\n"));
        }
        self.refresh();
    }

    fn cut(&mut self, mut begin: usize, end: usize) {
        while begin > 0 && self.lines[begin - 1].trim_start().starts_with('#') {
            begin -= 1;
        }
        self.lines.drain(begin..end);
        if begin < self.lines.len() && self.lines[begin].trim().is_empty() && (begin == 0 || self.lines[begin - 1].trim().is_empty()) {
            self.lines.remove(begin);
        }
        self.refresh();
    }

    /// Removes an entry; whether it was there.
    pub fn remove(&mut self, key: &Key) -> bool {
        let found = self.find(key);
        if let Some((at, _)) = &found {
            self.cut(*at, at + 1);
        }
        found.is_some()
    }

    /// Removes a section with all of its entries; whether it was there.
    pub fn remove_section(&mut self, name: &Key) -> bool {
        let is_section = |line: &String| line.trim().starts_with('[');
        let found = self.lines.iter().position(|line| is_section(line) && section_name(line.trim()) == name.to_string());
        if let Some(at) = found {
            let mut end = (at + 1..self.lines.len()).find(|&at| is_section(&self.lines[at])).unwrap_or(self.lines.len());
            while end < self.lines.len() && self.lines[end - 1].starts_with('#') {
                end -= 1;
            }
            self.cut(at, end);
        }
        found.is_some()
    }

    /// Gives an entry another full key, in its place.
    pub fn rename(&mut self, key: &Key, new: &Key) -> Result<(), EditError> {
        let (at, section) = self.find(key).ok_or(EditError::Missing)?;
        let text = new.to_string();
        let name = match section.as_str() {
            "" => text,
            section => text.strip_prefix(&format!("{section}.")).ok_or(EditError::OutsideSection)?.to_string(),
        };
        if self.get(new).is_some() {
            return Err(EditError::Taken);
        }
        let old = self.lines[at].split('=').next().unwrap_or("").trim().to_string();
        self.lines[at] = self.lines[at].replacen(&old, &name, 1);
        self.refresh();
        Ok(())
    }
}

fn section_name(line: &str) -> String {
    line.trim_start_matches('[').split(']').next().unwrap_or("").to_string()
}

/// The text of the file.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|line| f.write_str(line))
    }
}
