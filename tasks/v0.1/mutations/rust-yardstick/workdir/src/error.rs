use std::fmt;

/// What is wrong with a calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Syntax,
    UnknownName,
    Reserved,
    Mismatch,
    DivisionByZero,
    TooLarge,
    BadExponent,
    BadArguments,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Syntax => "this cannot be read",
            Kind::UnknownName => "unknown name",
            Kind::Reserved => "this name is taken",
            Kind::Mismatch => "the units do not match",
            Kind::DivisionByZero => "division by zero",
            Kind::TooLarge => "a number is too large",
            Kind::BadExponent => "this exponent is not possible",
            Kind::BadArguments => "these arguments are not possible",
        })
    }
}

/// An error, and the column (from 1) of what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Error {
    pub kind: Kind,
    pub column: usize,
}

impl Kind {
    pub(crate) fn at(self, column: usize) -> Error {
        Error { kind: self, column }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}: {}", self.column, self.kind)
    }
}

impl std::error::Error for Error {}
