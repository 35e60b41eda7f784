use std::fmt;

use crate::edits::Edit;
use crate::hunk::Hunk;
use crate::unified::FilePatch;

/// What is wrong with a patch, and in which line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatchError {
    pub line: usize,
    pub message: String,
}

impl fmt::Display for PatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

impl std::error::Error for PatchError {}

/// Reads a patch in the unified format.
pub fn read_patch(text: &str) -> Result<Vec<FilePatch>, PatchError> {
    let mut reader = Reader { lines: text.split_terminator('\n').collect(), at: 0 };
    let mut files = Vec::new();
    while let Some(file) = reader.file()? {
        files.push(file);
    }
    if files.is_empty() {
        return Err(PatchError { line: 1, message: "there is no patch here".into() });
    }
    Ok(files)
}

struct Reader<'a> {
    lines: Vec<&'a str>,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.lines.get(self.at).copied()
    }

    /// An error in the line that comes next.
    fn error<T>(&self, message: impl Into<String>) -> Result<T, PatchError> {
        Err(PatchError { line: self.at + 1, message: message.into() })
    }

    fn file(&mut self) -> Result<Option<FilePatch>, PatchError> {
        while let Some(line) = self.peek() {
            if line.starts_with('\\') || line.starts_with("@@") {
                return self.error("a line of a hunk where no hunk is");
            }
            let next = self.lines.get(self.at + 1).copied().unwrap_or("");
            if let (Some(old), Some(new)) = (line.strip_prefix("--- "), next.strip_prefix("+++ ")) {
                let header = self.at;
                self.at += 2;
                let hunks = self.hunks()?;
                if hunks.is_empty() {
                    self.at = header;
                    return self.error("no hunk follows");
                }
                return Ok(Some(FilePatch { old_name: name(old), new_name: name(new), hunks }));
            }
            self.at += 1;
        }
        Ok(None)
    }

    fn hunks(&mut self) -> Result<Vec<Hunk>, PatchError> {
        let mut hunks: Vec<Hunk> = Vec::new();
        while let Some(header) = self.peek().filter(|line| line.starts_with("@@")) {
            let [old, new] = match ranges(header) {
                Some(ranges) => ranges,
                None => return self.error("the ranges of this hunk cannot be read"),
            };
            if let Some(before) = hunks.last() {
                let old_end = before.old_start + before.old_len();
                let new_end = before.new_start + before.new_len();
                if old.0 < old_end || new.0 < new_end {
                    return self.error("this hunk begins before the end of the one before");
                }
            }
            self.at += 1;
            let lines = self.hunk_lines(old.1, new.1)?;
            hunks.push(Hunk { old_start: old.0, new_start: new.0, lines });
        }
        Ok(hunks)
    }

    fn hunk_lines(&mut self, mut old_left: usize, mut new_left: usize) -> Result<Vec<Edit>, PatchError> {
        let mut lines = Vec::new();
        while old_left > 0 || new_left > 0 {
            let line = match self.peek() {
                Some(line) => line,
                None => return self.error("the patch ends inside of a hunk"),
            };
            let content = |skip: usize| format!("{}\n", &line[skip..]);
            let (edit, old, new) = match line.chars().next() {
                None => (Edit::Keep("\n".into()), 1, 1),
                Some(' ') => (Edit::Keep(content(1)), 1, 1),
                Some('-') => (Edit::Remove(content(0)), 1, 0),
                Some('+') => (Edit::Insert(content(1)), 0, 1),
                Some('\\') => {
                    self.drop_ending(&mut lines)?;
                    continue;
                }
                Some(_) => return self.error("this is not a line of a hunk"),
            };
            if old > old_left || new > new_left {
                return self.error("more lines than the hunk has");
            }
            old_left -= old;
            new_left -= new;
            lines.push(edit);
            self.at += 1;
        }
        if self.peek().map_or(false, |line| line.starts_with('\\')) {
            self.drop_ending(&mut lines)?;
        }
        Ok(lines)
    }

    /// Takes a `\` line, which says that the line before has no ending.
    fn drop_ending(&mut self, lines: &mut [Edit]) -> Result<(), PatchError> {
        let content = match lines.last_mut() {
            Some(Edit::Keep(content) | Edit::Remove(content) | Edit::Insert(content)) => content,
            None => return self.error("this does not follow a line of a hunk"),
        };
        if content.pop() != Some('\n') {
            return self.error("this does not follow a line of a hunk");
        }
        self.at += 1;
        Ok(())
    }
}

fn name(field: &str) -> String {
    field.split('\t').next().unwrap_or("").to_string()
}

/// Start (as the number of lines before) and length of both ranges of a `@@` line.
fn ranges(header: &str) -> Option<[(usize, usize); 2]> {
    let mut words = header.strip_prefix("@@ ")?.split(' ');
    let old = range(words.next()?.strip_prefix('-')?)?;
    let new = range(words.next()?.strip_prefix('+')?)?;
    (words.next()? == "@@").then(|| [old, new])
}

fn range(text: &str) -> Option<(usize, usize)> {
    let (first, len) = text.split_once(',').unwrap_or((text, "1"));
    let (first, len): (u32, u32) = (first.parse().ok()?, len.parse().ok()?);
    let start = if len == 0 { first } else { first.checked_sub(1)? };
    Some((start as usize, len as usize))
}
