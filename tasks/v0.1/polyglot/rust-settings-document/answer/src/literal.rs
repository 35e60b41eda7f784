// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use crate::cursor::Cursor;
use crate::error::Error;
use crate::value::Value;

/// Reads the value that begins here.
pub(crate) fn value(cursor: &mut Cursor) -> Result<Value, Error> {
    match cursor.peek() {
        Some('"') => text(cursor).map(Value::Text),
        Some('[') => list(cursor).map(Value::List),
        _ => word(cursor),
    }
}

fn word(cursor: &mut Cursor) -> Result<Value, Error> {
    let line = cursor.line();
    match cursor.take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '+' | '.')) {
        "" => Err(Error::new(line, "a value is missing")),
        "true" => Ok(Value::Bool(true)),
        "false" => Ok(Value::Bool(false)),
        word if word.starts_with('+') => Err(Error::new(line, format!("`{word}` is not a value"))),
        word => word.parse().map(Value::Int).map_err(|_| Error::new(line, format!("`{word}` is not a value"))),
    }
}

fn text(cursor: &mut Cursor) -> Result<String, Error> {
    let line = cursor.line();
    let mut content = String::new();
    cursor.next();
    loop {
        if cursor.at_line_end() {
            return Err(Error::new(line, "a text is not closed"));
        }
        match cursor.next() {
            Some('"') => return Ok(content),
            Some('\\') => content.push(match cursor.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(letter @ ('"' | '\\')) => letter,
                _ => return Err(Error::new(line, "unknown escape in a text")),
            }),
            Some(letter) => content.push(letter),
            None => return Err(Error::new(line, "a text is not closed")),
        }
    }
}

fn list(cursor: &mut Cursor) -> Result<Vec<Value>, Error> {
    let begin = cursor.line();
    let mut values = Vec::new();
    cursor.next();
    loop {
        skip_layout(cursor, begin)?;
        if cursor.take(']') {
            return Ok(values);
        }
        values.push(value(cursor)?);
        skip_layout(cursor, begin)?;
        if !cursor.take(',') && cursor.peek() != Some(']') {
            return Err(Error::new(cursor.line(), "a comma or the end of the list is missing"));
        }
    }
}

/// Goes on to what comes next in a list that begins in line `begin`.
fn skip_layout(cursor: &mut Cursor, begin: usize) -> Result<(), Error> {
    loop {
        cursor.skip_blanks();
        cursor.skip_comment();
        if cursor.peek().is_none() {
            return Err(Error::new(begin, "a list is not closed"));
        }
        if !cursor.at_line_end() {
            return Ok(());
        }
        cursor.skip_line_end();
    }
}
