/// A place in a text that moves forward and knows its line.
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str) -> Self {
        Cursor { text, at: 0, line: 1 }
    }

    /// The number of the line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    pub fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub fn next(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += letter.len_utf8();
        if letter == '\n' {
            self.line += 1;
        }
        Some(letter)
    }

    /// Goes on if this is what comes next.
    pub fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.next();
        }
        found
    }

    pub fn take_while(&mut self, accept: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        while self.peek().map_or(false, &accept) {
            self.next();
        }
        &rest[..rest.len() - self.rest().len()]
    }

    pub fn skip_blanks(&mut self) {
        self.take_while(|letter| letter == ' ' || letter == '\t');
    }

    /// Whether the line ends here. Its ending, `\n` or `\r\n`, is still to come.
    pub fn at_line_end(&self) -> bool {
        let rest = self.rest();
        rest.is_empty() || rest.starts_with('\n') || rest.starts_with("\r\n")
    }
}
