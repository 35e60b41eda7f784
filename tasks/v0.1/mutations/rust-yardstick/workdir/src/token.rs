use crate::error::{Error, Kind};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    Number(String),
    Name(String),
    Sign(char),
    End,
}

/// A token, and the column (from 1) where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub token: Token,
    pub column: usize,
}

/// The tokens of a line, up to a `#`; the last one is the end.
pub(crate) fn tokens(line: &str) -> Result<Vec<Placed>, Error> {
    let letters: Vec<char> = line.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < letters.len() && letters[at] != '#' {
        let begin = at;
        let column = at + 1;
        let letter = letters[at];
        at += 1;
        let token = if letter.is_whitespace() {
            continue;
        } else if letter.is_ascii_digit() {
            at = end_of_number(&letters, begin);
            Token::Number(letters[begin..at].iter().collect())
        } else if letter.is_ascii_alphabetic() {
            while at < letters.len() && (letters[at].is_ascii_alphanumeric() || letters[at] == '_') {
                at += 1;
            }
            Token::Name(letters[begin..at].iter().collect())
        } else if "+-*/^(),=".contains(letter) {
            Token::Sign(letter)
        } else {
            return Err(Kind::Syntax.at(column));
        };
        tokens.push(Placed { token, column });
    }
    tokens.push(Placed { token: Token::End, column: at + 1 });
    Ok(tokens)
}

fn end_of_number(letters: &[char], begin: usize) -> usize {
    let is_digit = |at: usize| letters.get(at).map_or(false, char::is_ascii_digit);
    let is = |at: usize, wanted: &str| letters.get(at).map_or(false, |letter| wanted.contains(*letter));
    let digits = |mut at: usize| {
        while is_digit(at) || (is(at, "_") && is_digit(at + 1)) {
            at += 1;
        }
        at
    };
    let mut end = digits(begin);
    if is(end, ".") && is_digit(end + 1) {
        end = digits(end + 1);
    }
    if is(end, "eE") {
        let sign = usize::from(is(end + 1, "+-"));
        if is_digit(end + 1 + sign) {
            end += 1 + sign;
            while is_digit(end) {
                end += 1;
            }
        }
    }
    end
}
