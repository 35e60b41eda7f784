// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use std::process::ExitCode;

use shelf::{journal, report, Ledger};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let show = match arguments.first().map(String::as_str) {
        Some("report") if arguments.len() == 2 => report,
        Some("journal") if arguments.len() == 2 => journal,
        _ => return wrong("usage: shelf report|journal FILE"),
    };
    let text = match std::fs::read_to_string(&arguments[1]) {
        Ok(text) => text,
        Err(error) => return wrong(&format!("{}: {error}", arguments[1])),
    };
    let mut ledger = Ledger::new();
    let refusals = ledger.replay(&text);
    print!("{}", show(&ledger));
    for refusal in &refusals {
        eprintln!("{refusal}");
    }
    ExitCode::from(u8::from(!refusals.is_empty()))
}

fn wrong(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}
