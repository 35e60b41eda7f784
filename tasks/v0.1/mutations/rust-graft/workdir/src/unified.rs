use crate::edits::Edit;
use crate::hunk::Hunk;

/// The changes of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePatch {
    pub old_name: String,
    pub new_name: String,
    pub hunks: Vec<Hunk>,
}

pub(crate) const NO_ENDING: &str = "\\ No newline at end of file";

/// The patch as text, in the unified format.
pub fn write_patch(files: &[FilePatch]) -> String {
    let mut text = String::new();
    for file in files.iter().filter(|file| !file.hunks.is_empty()) {
        text.push_str(&format!("--- {}\n+++ {}\n", file.old_name, file.new_name));
        for hunk in &file.hunks {
            write_hunk(hunk, &mut text);
        }
    }
    text
}

fn write_hunk(hunk: &Hunk, text: &mut String) {
    let old = range(hunk.old_start, hunk.old_len());
    let new = range(hunk.new_start, hunk.new_len());
    text.push_str(&format!("@@ -{old} +{new} @@\n"));
    for line in &hunk.lines {
        let (sign, content) = match line {
            Edit::Keep(content) => (' ', content),
            Edit::Remove(content) => ('-', content),
            Edit::Insert(content) => ('+', content),
        };
        text.push(sign);
        text.push_str(content);
        if !content.ends_with('\n') {
            text.push_str(&format!("\n{NO_ENDING}\n"));
        }
    }
}

fn range(start: usize, len: usize) -> String {
    match len {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        _ => format!("{},{len}", start + 1),
    }
}
