// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
//! Each line of requests is a session: its lines between tabs. The answer has for each of them `-`, `error Kind column`, or the fraction,
//! the unit and the number with 0, 3 and 6 decimals, with blanks as `_`.
use std::io::{self, BufRead};

use yardstick::{decimal, fraction, Session};

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for line in io::stdin().lock().lines() {
        let line = line.unwrap();
        let mut session = Session::new();
        let answers: Vec<String> = line
            .split('\t')
            .map(|line| std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| answer(&mut session, line))).unwrap_or_else(|_| "panic".into()))
            .collect();
        println!("{}", answers.join("\t"));
    }
}

fn answer(session: &mut Session, line: &str) -> String {
    match session.run(line) {
        Ok(None) => "-".into(),
        Err(error) => format!("error {:?} {}", error.kind, error.column),
        Ok(Some(answer)) => {
            let decimals = [0, 3, 6].map(|digits| decimal(answer.value, digits).unwrap_or_else(|kind| format!("{kind:?}")));
            format!("{} {} {}", fraction(answer.value), answer.unit.replace(' ', "_"), decimals.join(" "))
        }
    }
}
