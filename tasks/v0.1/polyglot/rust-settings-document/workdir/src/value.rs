use std::fmt;
use std::str::FromStr;

use crate::cursor::Cursor;
use crate::error::Error;
use crate::literal;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Bool(bool),
    Int(i64),
    Text(String),
    List(Vec<Value>),
}

/// The one way in which this crate writes a value.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Bool(value) => write!(f, "{value}"),
            Value::Int(value) => write!(f, "{value}"),
            Value::Text(text) => {
                let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
                write!(f, "\"{escaped}\"")
            }
            Value::List(values) => {
                let written: Vec<String> = values.iter().map(Value::to_string).collect();
                write!(f, "[{}]", written.join(", "))
            }
        }
    }
}

/// Reads a text that is one value and nothing else.
impl FromStr for Value {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut cursor = Cursor::new(text);
        cursor.skip_blanks();
        let value = literal::value(&mut cursor)?;
        cursor.skip_blanks();
        if cursor.peek().is_some() {
            return Err(Error::new(cursor.line(), "there is something after the value"));
        }
        Ok(value)
    }
}
