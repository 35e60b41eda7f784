// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
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

    /// How many bytes of the text are before this place.
    pub fn offset(&self) -> usize {
        self.at
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

    /// Goes to the end of the line if a comment begins here.
    pub fn skip_comment(&mut self) {
        if self.peek() == Some('#') {
            while !self.at_line_end() {
                self.next();
            }
        }
    }

    /// Whether the line ends here. Its ending, `\n` or `\r\n`, is still to come.
    pub fn at_line_end(&self) -> bool {
        let rest = self.rest();
        rest.is_empty() || rest.starts_with('\n') || rest.starts_with("\r\n")
    }

    /// Takes the ending of the line, if this is one.
    pub fn skip_line_end(&mut self) {
        if self.at_line_end() {
            self.take('\r');
            self.take('\n');
        }
    }
}
