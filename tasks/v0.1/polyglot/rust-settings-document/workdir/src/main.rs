use std::process::ExitCode;

use keel::{read, Key, Settings};

const USAGE: &str = "usage: keel get FILE KEY
       keel list FILE";

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

/// What is printed, or an exit code and a message.
fn run(words: &[&str]) -> Result<String, (u8, String)> {
    match words {
        ["get", file, key] => {
            let key: Key = key.parse().map_err(refused)?;
            match load(file)?.get(&key) {
                Some(value) => Ok(format!("{value}\n")),
                None => Err((1, format!("{key} is not set"))),
            }
        }
        ["list", file] => Ok(load(file)?.iter().map(|(key, value)| format!("{key} = {value}\n")).collect()),
        _ => Err((2, USAGE.to_string())),
    }
}

fn load(file: &str) -> Result<Settings, (u8, String)> {
    let text = std::fs::read_to_string(file).map_err(|error| refused(format!("{file}: {error}")))?;
    read(&text).map_err(|error| refused(format!("{file}: {error}")))
}

fn refused(message: String) -> (u8, String) {
    (2, message)
}
