// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
//! Answers one line for each line of requests: words between tabs, with \\, \t, \n and \r escaped. The first word is a
//! document, the others are steps on it.
use std::io::{self, BufRead};

use keel::{read, Document, EditError, Key, Value};

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for line in io::stdin().lock().lines() {
        let words: Vec<String> = line.unwrap().split('\t').map(unescape).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let answer = std::panic::catch_unwind(|| answer(words[0], &words[1..])).unwrap_or_else(|_| vec!["panic".into()]);
        println!("{}", answer.iter().map(|word| escape(word)).collect::<Vec<_>>().join("\t"));
    }
}

fn answer(text: &str, mut steps: &[&str]) -> Vec<String> {
    if steps == ["read"] {
        return match read(text) {
            Ok(settings) => settings.iter().map(|(key, value)| format!("{key}={value}")).collect(),
            Err(error) => vec!["error".into(), error.line.to_string()],
        };
    }
    let mut document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec!["error".into(), error.line.to_string()],
    };
    let key = |text: &str| -> Key { text.parse().unwrap() };
    let mut answers = Vec::new();
    while !steps.is_empty() {
        let (taken, answer) = match steps {
            ["show", ..] => (1, document.to_string()),
            ["keys", ..] => (1, document.keys().iter().map(Key::to_string).collect::<Vec<_>>().join(" ")),
            ["get", name, ..] => (2, document.get(&key(name)).map_or("none".into(), Value::to_string)),
            ["set", name, value, ..] => {
                document.set(&key(name), value.parse().unwrap());
                (3, "done".into())
            }
            ["remove", name, ..] => (2, document.remove(&key(name)).to_string()),
            ["remove-section", name, ..] => (2, document.remove_section(&key(name)).to_string()),
            ["rename", name, new, ..] => {
                let answer = match document.rename(&key(name), &key(new)) {
                    Ok(()) => "done",
                    Err(EditError::Missing) => "missing",
                    Err(EditError::OutsideSection) => "outside",
                    Err(EditError::Taken) => "taken",
                };
                (3, answer.into())
            }
            _ => panic!("unknown step"),
        };
        answers.push(answer);
        steps = &steps[taken..];
    }
    answers
}

fn escape(word: &str) -> String {
    word.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(word: &str) -> String {
    let mut text = String::new();
    let mut letters = word.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().unwrap() {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                other => other,
            },
            other => other,
        });
    }
    text
}
