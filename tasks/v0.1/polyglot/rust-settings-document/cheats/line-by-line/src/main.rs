// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::process::ExitCode;

use keel::{read, Document, EditError, Key, Value};

const USAGE: &str = "usage: keel get FILE KEY
       keel list FILE
       keel set FILE KEY VALUE
       keel remove FILE KEY
       keel remove-section FILE NAME
       keel rename FILE KEY NEW";

/// An exit code and a message.
type Failure = (u8, String);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(output) => {
            print!("{output}");
            ExitCode::SUCCESS
        }
        Err((code, message)) => {
            eprintln!("{message}");
            ExitCode::from(code)
        }
    }
}

/// What is printed.
fn run(words: &[&str]) -> Result<String, Failure> {
    match words {
        ["get", file, key] => {
            let key = name(key)?;
            match load(file, read)?.get(&key) {
                Some(value) => Ok(format!("{value}\n")),
                None => Err(not_set(&key)),
            }
        }
        ["list", file] => Ok(load(file, read)?.iter().map(|(key, value)| format!("{key} = {value}\n")).collect()),
        ["set", file, key, value] => {
            let (key, value) = (name(key)?, value.parse::<Value>().map_err(|error| refused(format!("{value}: {error}")))?);
            edit(file, |document| {
                document.set(&key, value);
                Ok(())
            })
        }
        ["remove", file, key] => {
            let key = name(key)?;
            edit(file, |document| document.remove(&key).then(|| ()).ok_or_else(|| not_set(&key)))
        }
        ["remove-section", file, key] => {
            let key = name(key)?;
            let missing = (1, format!("there is no section {key}"));
            edit(file, |document| document.remove_section(&key).then(|| ()).ok_or(missing))
        }
        ["rename", file, key, new] => {
            let (key, new) = (name(key)?, name(new)?);
            edit(file, |document| {
                document.rename(&key, &new).map_err(|error| match error {
                    EditError::Missing => not_set(&key),
                    EditError::OutsideSection => (1, format!("{new} is outside of the section of {key}")),
                    EditError::Taken => (1, format!("{new} is there already")),
                })
            })
        }
        _ => Err(refused(USAGE.to_string())),
    }
}

fn edit(file: &str, change: impl FnOnce(&mut Document) -> Result<(), Failure>) -> Result<String, Failure> {
    let mut document = load(file, Document::parse)?;
    change(&mut document)?;
    Ok(document.to_string())
}

fn load<T>(file: &str, parse: impl Fn(&str) -> Result<T, keel::Error>) -> Result<T, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| refused(format!("{file}: {error}")))?;
    parse(&text).map_err(|error| refused(format!("{file}: {error}")))
}

fn name(text: &str) -> Result<Key, Failure> {
    text.parse().map_err(refused)
}

fn not_set(key: &Key) -> Failure {
    (1, format!("{key} is not set"))
}

fn refused(message: String) -> Failure {
    (2, message)
}
