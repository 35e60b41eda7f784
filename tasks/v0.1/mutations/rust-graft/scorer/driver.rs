// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
//! Answers one line for each line of requests: words between tabs, with \\, \t and \n escaped.
use std::io::{self, BufRead};

use graft::{apply, edits, hunks, merge, read_patch, reverse, split_lines, write_patch, Edit, FilePatch, HunkReport};

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for line in io::stdin().lock().lines() {
        let words: Vec<String> = line.unwrap().split('\t').map(unescape).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let answer = std::panic::catch_unwind(|| answer(&words)).unwrap_or_else(|_| vec!["panic".into()]);
        println!("{}", answer.iter().map(|word| escape(word)).collect::<Vec<_>>().join("\t"));
    }
}

fn answer(words: &[&str]) -> Vec<String> {
    match words {
        ["lines", text] => split_lines(text),
        ["edits", old, new] => edits(&split_lines(old), &split_lines(new)).iter().map(sign).collect(),
        ["diff", old, new, context] => {
            let hunks = hunks(&edits(&split_lines(old), &split_lines(new)), context.parse().unwrap());
            vec![write_patch(&[FilePatch { old_name: "a".into(), new_name: "b".into(), hunks }])]
        }
        ["read", patch] => match read_patch(patch) {
            Err(error) => vec!["error".into(), error.line.to_string()],
            Ok(files) => files.iter().flat_map(shown).collect(),
        },
        ["rewrite", patch] => vec![write_patch(&read_patch(patch).unwrap())],
        ["apply", text, patch, fuzz, direction] => {
            let files = read_patch(patch).unwrap();
            let hunks = if *direction == "back" { reverse(&files[0].hunks) } else { files[0].hunks.clone() };
            let outcome = apply(&split_lines(text), &hunks, fuzz.parse().unwrap());
            let report = |report: &HunkReport| match report {
                HunkReport::Applied { line, offset, fuzz } => format!("{line} {offset} {fuzz}"),
                HunkReport::Rejected => "rejected".into(),
            };
            std::iter::once(outcome.lines.concat()).chain(outcome.reports.iter().map(report)).collect()
        }
        ["reverse", patch] => {
            let mut files = read_patch(patch).unwrap();
            files[0].hunks = reverse(&files[0].hunks);
            vec![write_patch(&files)]
        }
        ["merge", base, ours, theirs, shown] => {
            let merged = merge(&split_lines(base), &split_lines(ours), &split_lines(theirs), *shown == "base");
            vec![merged.lines.concat(), merged.conflicts.to_string()]
        }
        _ => panic!("unknown request"),
    }
}

fn sign(edit: &Edit) -> String {
    match edit {
        Edit::Keep(text) => format!(" {text}"),
        Edit::Remove(text) => format!("-{text}"),
        Edit::Insert(text) => format!("+{text}"),
    }
}

fn shown(file: &FilePatch) -> Vec<String> {
    let mut words = vec![format!("file {} {}", file.old_name, file.new_name)];
    for hunk in &file.hunks {
        words.push(format!("hunk {} {}", hunk.old_start, hunk.new_start));
        words.extend(hunk.lines.iter().map(sign));
    }
    words
}

fn escape(word: &str) -> String {
    word.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n")
}

fn unescape(word: &str) -> String {
    let mut text = String::new();
    let mut letters = word.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().unwrap() {
                't' => '\t',
                'n' => '\n',
                other => other,
            },
            other => other,
        });
    }
    text
}
