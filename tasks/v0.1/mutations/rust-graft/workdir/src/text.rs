/// The lines of a text, each with its ending. Only the last one may have none.
pub fn split_lines(text: &str) -> Vec<String> {
    text.split_inclusive('\n').map(str::to_string).collect()
}

/// A line as it has to be when another one follows it.
pub(crate) fn with_ending(line: &str) -> String {
    if line.ends_with('\n') {
        line.to_string()
    } else {
        format!("{line}\n")
    }
}
