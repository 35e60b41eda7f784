use graft::{apply, edits, hunks, read_patch, reverse, split_lines, write_patch, FilePatch, Hunk, HunkReport, DEFAULT_FUZZ};

const OLD: &str = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n";
const NEW: &str = "one\ntwo\nthree\nfour\nFIVE\nsix\nseven\neight\nnine\n";

fn hunks_of(old: &str, new: &str, context: usize) -> Vec<Hunk> {
    hunks(&edits(&split_lines(old), &split_lines(new)), context)
}

fn patch_of(old: &str, new: &str) -> String {
    write_patch(&[FilePatch { old_name: "old".into(), new_name: "new".into(), hunks: hunks_of(old, new, 3) }])
}

#[test]
fn a_changed_line_is_shown_with_its_context() {
    let expected = "--- old\n+++ new\n@@ -2,7 +2,7 @@\n two\n three\n four\n-five\n+FIVE\n six\n seven\n eight\n";
    assert_eq!(patch_of(OLD, NEW), expected);
}

#[test]
fn equal_texts_have_an_empty_patch() {
    assert_eq!(patch_of(OLD, OLD), "");
}

#[test]
fn changes_far_apart_are_two_hunks() {
    let new = OLD.replace("one", "ONE").replace("nine", "NINE");
    assert_eq!(hunks_of(OLD, &new, 1).len(), 2);
    assert_eq!(hunks_of(OLD, &new, 4).len(), 1);
}

#[test]
fn what_is_written_can_be_read() {
    let text = patch_of(OLD, &OLD.replace("seven\n", "seven\nseven and a half\n"));
    let files = read_patch(&text).unwrap();
    assert_eq!(files[0].new_name, "new");
    assert_eq!(write_patch(&files), text);
}

#[test]
fn a_missing_ending_is_written() {
    assert!(patch_of("a\nb\n", "a\nb").ends_with("-b\n+b\n\\ No newline at end of file\n"));
}

#[test]
fn errors_name_the_line() {
    let error = read_patch("--- old\n+++ new\n@@ -1,2 +1,2 @@\n one\n*two\n").unwrap_err();
    assert_eq!(error.line, 5);
}

#[test]
fn a_patch_turns_the_old_text_into_the_new_one() {
    let outcome = apply(&split_lines(OLD), &hunks_of(OLD, NEW, 3), DEFAULT_FUZZ);
    assert_eq!(outcome.lines.concat(), NEW);
    assert_eq!(outcome.reports, [HunkReport::Applied { line: 2, offset: 0, fuzz: 0 }]);
}

#[test]
fn a_hunk_is_found_further_down() {
    let moved = format!("zero\nzero\n{OLD}");
    let outcome = apply(&split_lines(&moved), &hunks_of(OLD, NEW, 3), DEFAULT_FUZZ);
    assert_eq!(outcome.lines.concat(), format!("zero\nzero\n{NEW}"));
    assert_eq!(outcome.reports, [HunkReport::Applied { line: 4, offset: 2, fuzz: 0 }]);
}

#[test]
fn a_hunk_whose_line_is_gone_is_rejected() {
    let outcome = apply(&split_lines("one\ntwo\n"), &hunks_of(OLD, NEW, 3), DEFAULT_FUZZ);
    assert_eq!(outcome.lines.concat(), "one\ntwo\n");
    assert_eq!(outcome.reports, [HunkReport::Rejected]);
}

#[test]
fn a_reversed_patch_goes_back() {
    let outcome = apply(&split_lines(NEW), &reverse(&hunks_of(OLD, NEW, 3)), 0);
    assert_eq!(outcome.lines.concat(), OLD);
}
