use crate::edits::{edits, Edit};
use crate::text::with_ending;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub lines: Vec<String>,
    pub conflicts: usize,
}

/// Lines of the base that a side replaces.
#[derive(Debug, Clone)]
struct Change {
    start: usize,
    end: usize,
    lines: Vec<String>,
}

/// Carries out the changes of both sides; where they disagree, both are shown between markers.
pub fn merge(base: &[String], ours: &[String], theirs: &[String], show_base: bool) -> Merged {
    let mut our_changes = changes(base, ours).into_iter().peekable();
    let mut their_changes = changes(base, theirs).into_iter().peekable();
    let mut merged = Merged { lines: Vec::new(), conflicts: 0 };
    let mut done = 0;
    loop {
        let start = match (our_changes.peek(), their_changes.peek()) {
            (Some(our), Some(their)) => our.start.min(their.start),
            (Some(only), None) | (None, Some(only)) => only.start,
            (None, None) => break,
        };
        let (mut our_group, mut their_group) = (Vec::new(), Vec::new());
        let mut end = start;
        loop {
            if let Some(change) = our_changes.next_if(|change| change.start <= end) {
                end = end.max(change.end);
                our_group.push(change);
            } else if let Some(change) = their_changes.next_if(|change| change.start <= end) {
                end = end.max(change.end);
                their_group.push(change);
            } else {
                break;
            }
        }
        merged.lines.extend_from_slice(&base[done..start]);
        let our_lines = carry_out(base, start, end, &our_group);
        let their_lines = carry_out(base, start, end, &their_group);
        if their_group.is_empty() || our_lines == their_lines {
            merged.lines.extend(our_lines);
        } else if our_group.is_empty() {
            merged.lines.extend(their_lines);
        } else {
            let shown = show_base.then(|| &base[start..end]);
            conflict(&mut merged, &our_lines, &their_lines, shown);
        }
        done = end;
    }
    merged.lines.extend_from_slice(&base[done..]);
    merged
}

fn changes(base: &[String], side: &[String]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut line = 0;
    let mut kept = true;
    for edit in edits(base, side) {
        if let Edit::Keep(_) = edit {
            line += 1;
            kept = true;
            continue;
        }
        if kept {
            changes.push(Change { start: line, end: line, lines: Vec::new() });
            kept = false;
        }
        let change = changes.last_mut().expect("one was pushed");
        match edit {
            Edit::Insert(text) => change.lines.push(text),
            _ => {
                line += 1;
                change.end = line;
            }
        }
    }
    changes
}

/// One side's version of a range of the base.
fn carry_out(base: &[String], start: usize, end: usize, changes: &[Change]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut done = start;
    for change in changes {
        lines.extend_from_slice(&base[done..change.start]);
        lines.extend_from_slice(&change.lines);
        done = change.end;
    }
    lines.extend_from_slice(&base[done..end]);
    lines
}

fn conflict(merged: &mut Merged, ours: &[String], theirs: &[String], base: Option<&[String]>) {
    let (before, after) = if base.is_some() { (0, 0) } else { shared_ends(ours, theirs) };
    merged.conflicts += 1;
    merged.lines.extend_from_slice(&ours[..before]);
    merged.lines.push("<<<<<<< ours\n".into());
    merged.lines.extend(ours[before..ours.len() - after].iter().map(|line| with_ending(line)));
    if let Some(base) = base {
        merged.lines.push("||||||| base\n".into());
        merged.lines.extend(base.iter().map(|line| with_ending(line)));
    }
    merged.lines.push("=======\n".into());
    merged.lines.extend(theirs[before..theirs.len() - after].iter().map(|line| with_ending(line)));
    merged.lines.push(">>>>>>> theirs\n".into());
    merged.lines.extend_from_slice(&ours[ours.len() - after..]);
}

/// How many lines both begin with, and how many of the rest both end with.
fn shared_ends(ours: &[String], theirs: &[String]) -> (usize, usize) {
    let before = ours.iter().zip(theirs).take_while(|(our, their)| our == their).count();
    let rest = (ours[before..].iter().rev()).zip(theirs[before..].iter().rev());
    let after = rest.take_while(|(our, their)| our == their).count();
    (before, after)
}
