use graft::{merge, split_lines, Merged};

const BASE: &str = "one\ntwo\nthree\nfour\nfive\n";

fn merged(ours: &str, theirs: &str) -> Merged {
    merge(&split_lines(BASE), &split_lines(ours), &split_lines(theirs), false)
}

#[test]
fn changes_in_different_places_are_both_there() {
    let merged = merged(&BASE.replace("one", "ONE"), &BASE.replace("four\n", ""));
    assert_eq!(merged.lines.concat(), "ONE\ntwo\nthree\nfive\n");
    assert_eq!(merged.conflicts, 0);
}

#[test]
fn one_sided_changes_are_taken() {
    let changed = BASE.replace("three", "3");
    assert_eq!(merged(&changed, BASE).lines.concat(), changed);
    assert_eq!(merged(BASE, &changed).lines.concat(), changed);
}

#[test]
fn different_changes_of_a_line_are_a_conflict() {
    let merged = merged(&BASE.replace("three", "3"), &BASE.replace("three", "III"));
    let expected = "one\ntwo\n<<<<<<< ours\n3\n=======\nIII\n>>>>>>> theirs\nfour\nfive\n";
    assert_eq!(merged.lines.concat(), expected);
    assert_eq!(merged.conflicts, 1);
}
