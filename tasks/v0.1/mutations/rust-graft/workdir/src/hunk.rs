use crate::edits::Edit;

pub type HunkLine = Edit;

/// Neighbouring changes with the kept lines around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hunk {
    /// Lines of the old text before the hunk.
    pub old_start: usize,
    /// Lines of the new text before the hunk.
    pub new_start: usize,
    pub lines: Vec<HunkLine>,
}

impl Hunk {
    pub fn old_len(&self) -> usize {
        self.lines.iter().filter(|line| !matches!(line, Edit::Insert(_))).count()
    }

    pub fn new_len(&self) -> usize {
        self.lines.iter().filter(|line| !matches!(line, Edit::Remove(_))).count()
    }

    pub fn inserted(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line, Edit::Insert(_))).count()
    }

    pub fn removed(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line, Edit::Remove(_))).count()
    }
}

/// Groups the changes into hunks with up to `context` kept lines around them.
pub fn hunks(edits: &[Edit], context: usize) -> Vec<Hunk> {
    let mut result = Vec::new();
    let mut old_line = 0;
    let mut new_line = 0;
    let mut at = 0;
    for (first, end) in clusters(edits, context) {
        let from = first.saturating_sub(context);
        let to = (end + context).min(edits.len());
        advance(&edits[at..from], &mut old_line, &mut new_line);
        result.push(Hunk {
            old_start: old_line,
            new_start: new_line,
            lines: edits[from..to].to_vec(),
        });
        at = from;
    }
    result
}

/// Ranges of edits from the first to behind the last change of each hunk.
fn clusters(edits: &[Edit], context: usize) -> Vec<(usize, usize)> {
    let mut clusters: Vec<(usize, usize)> = Vec::new();
    for (index, edit) in edits.iter().enumerate() {
        if matches!(edit, Edit::Keep(_)) {
            continue;
        }
        match clusters.last_mut() {
            Some((_, end)) if index - *end <= 2 * context => *end = index + 1,
            _ => clusters.push((index, index + 1)),
        }
    }
    clusters
}

fn advance(edits: &[Edit], old_line: &mut usize, new_line: &mut usize) {
    for edit in edits {
        match edit {
            Edit::Keep(_) => {
                *old_line += 1;
                *new_line += 1;
            }
            Edit::Remove(_) => *old_line += 1,
            Edit::Insert(_) => *new_line += 1,
        }
    }
}
