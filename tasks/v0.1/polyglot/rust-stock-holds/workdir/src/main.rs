use std::process::ExitCode;

use shelf::{report, Ledger};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 2 || arguments[0] != "report" {
        return wrong("usage: shelf report FILE");
    }
    let text = match std::fs::read_to_string(&arguments[1]) {
        Ok(text) => text,
        Err(error) => return wrong(&format!("{}: {error}", arguments[1])),
    };
    let mut ledger = Ledger::new();
    let refusals = ledger.replay(&text);
    print!("{}", report(&ledger));
    for refusal in &refusals {
        eprintln!("{refusal}");
    }
    ExitCode::from(u8::from(!refusals.is_empty()))
}

fn wrong(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}
