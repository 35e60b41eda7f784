use crate::edits::Edit;
use crate::hunk::Hunk;
use crate::report::HunkReport;

pub const DEFAULT_FUZZ: usize = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub lines: Vec<String>,
    pub reports: Vec<HunkReport>,
}

/// Applies the hunks to a text that may have changed since they were made.
pub fn apply(lines: &[String], hunks: &[Hunk], fuzz: usize) -> Outcome {
    let mut result: Vec<String> = Vec::new();
    let mut reports = Vec::new();
    let mut done = 0;
    let mut offset = 0;
    for hunk in hunks {
        let expected = hunk.old_start as isize + offset;
        let place = match find(lines, hunk, expected, done, fuzz) {
            Some(place) => place,
            None => {
                reports.push(HunkReport::Rejected);
                continue;
            }
        };
        result.extend_from_slice(&lines[done..place.start]);
        let line = result.len().saturating_sub(place.trim.0) + 1;
        let kept = &hunk.lines[place.trim.0..hunk.lines.len() - place.trim.1];
        for edit in kept {
            match edit {
                Edit::Keep(text) | Edit::Insert(text) => result.push(text.clone()),
                Edit::Remove(_) => {}
            }
        }
        done = place.start + old_lines(kept).len();
        offset = place.start as isize - place.trim.0 as isize - hunk.old_start as isize;
        reports.push(HunkReport::Applied { line, offset, fuzz: place.fuzz });
    }
    result.extend_from_slice(&lines[done..]);
    Outcome { lines: result, reports }
}

/// The hunks that take these hunks back.
pub fn reverse(hunks: &[Hunk]) -> Vec<Hunk> {
    hunks
        .iter()
        .map(|hunk| Hunk {
            old_start: hunk.new_start,
            new_start: hunk.old_start,
            lines: reverse_lines(&hunk.lines),
        })
        .collect()
}

fn reverse_lines(lines: &[Edit]) -> Vec<Edit> {
    let mut result = Vec::with_capacity(lines.len());
    let mut inserts = Vec::new();
    for line in lines {
        match line {
            Edit::Keep(text) => {
                result.append(&mut inserts);
                result.push(Edit::Keep(text.clone()));
            }
            Edit::Remove(text) => inserts.push(Edit::Insert(text.clone())),
            Edit::Insert(text) => result.push(Edit::Remove(text.clone())),
        }
    }
    result.append(&mut inserts);
    result
}

/// Where a hunk goes, without the lines that fuzz leaves out.
struct Place {
    start: usize,
    fuzz: usize,
    trim: (usize, usize),
}

fn find(lines: &[String], hunk: &Hunk, expected: isize, earliest: usize, limit: usize) -> Option<Place> {
    let leading = kept_lines(hunk.lines.iter());
    let trailing = kept_lines(hunk.lines.iter().rev());
    let mut tried = None;
    for fuzz in 0..=limit {
        let trim = (leading.min(fuzz), trailing.min(fuzz));
        if tried == Some(trim) {
            break;
        }
        tried = Some(trim);
        let wanted = old_lines(&hunk.lines[trim.0..hunk.lines.len() - trim.1]);
        let expected = expected + trim.0 as isize;
        if let Some(start) = nearest(lines, &wanted, expected, earliest) {
            return Some(Place { start, fuzz, trim });
        }
    }
    None
}

fn kept_lines<'a>(lines: impl Iterator<Item = &'a Edit>) -> usize {
    lines.take_while(|line| matches!(line, Edit::Keep(_))).count()
}

fn old_lines(lines: &[Edit]) -> Vec<&String> {
    lines
        .iter()
        .filter_map(|line| match line {
            Edit::Keep(text) | Edit::Remove(text) => Some(text),
            Edit::Insert(_) => None,
        })
        .collect()
}

/// The place nearest to `expected` where the wanted lines are; of two, the upper one.
fn nearest(lines: &[String], wanted: &[&String], expected: isize, earliest: usize) -> Option<usize> {
    let latest = lines.len().checked_sub(wanted.len())?;
    (earliest..=latest)
        .filter(|&start| wanted.iter().zip(&lines[start..]).all(|(want, have)| *want == have))
        .min_by_key(|&start| (start as isize - expected).abs())
}
