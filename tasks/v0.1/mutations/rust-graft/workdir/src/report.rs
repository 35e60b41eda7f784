use std::fmt;

/// What became of a hunk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HunkReport {
    /// `line` counts from 1, in the new text.
    Applied { line: usize, offset: isize, fuzz: usize },
    Rejected,
}

impl HunkReport {
    /// Whether the hunk was applied just as it says.
    pub fn is_exact(&self) -> bool {
        matches!(self, HunkReport::Applied { offset: 0, fuzz: 0, .. })
    }
}

impl fmt::Display for HunkReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HunkReport::Rejected => f.write_str("rejected"),
            HunkReport::Applied { line, offset, fuzz } => {
                write!(f, "line {line}")?;
                if *offset != 0 {
                    write!(f, ", moved by {offset}")?;
                }
                if *fuzz != 0 {
                    write!(f, ", fuzz {fuzz}")?;
                }
                Ok(())
            }
        }
    }
}
