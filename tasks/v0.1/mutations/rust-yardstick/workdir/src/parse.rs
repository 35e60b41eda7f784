use crate::error::{Error, Kind};
use crate::token::{tokens, Placed, Token};

/// What is to be computed. The numbers beside operations and names are columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expression {
    Number(String, usize),
    Name(String, usize),
    Call(String, Vec<Expression>, usize),
    Negated(Box<Expression>),
    Operation(Operator, Box<Expression>, Box<Expression>, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
    Power,
}

/// A line: `name = expression` or `expression to target`; each of name and target may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub name: Option<(String, usize)>,
    pub expression: Expression,
    pub target: Option<Target>,
}

/// What a result is to be shown in, also as it was written, and the column of `to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    pub expression: Expression,
    pub text: String,
    pub column: usize,
}

/// None if there is nothing in the line.
pub(crate) fn parse(line: &str) -> Result<Option<Line>, Error> {
    let mut parser = Parser { tokens: tokens(line)?, at: 0 };
    if parser.peek() == &Token::End {
        return Ok(None);
    }
    let name = parser.assigned_name();
    let expression = parser.sum()?;
    let column = parser.column();
    let target = if parser.take_name("to") {
        let first = parser.at;
        let expression = parser.sum()?;
        Some(Target { expression, text: parser.written(first), column })
    } else {
        None
    };
    if parser.peek() != &Token::End {
        return parser.unexpected();
    }
    Ok(Some(Line { name, expression, target }))
}

struct Parser {
    tokens: Vec<Placed>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> &Token {
        &self.tokens[self.at].token
    }

    fn column(&self) -> usize {
        self.tokens[self.at].column
    }

    fn unexpected<T>(&self) -> Result<T, Error> {
        Err(Kind::Syntax.at(self.column()))
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.peek() == &Token::Sign(sign);
        if found {
            self.at += 1;
        }
        found
    }

    fn take_name(&mut self, name: &str) -> bool {
        let found = matches!(self.peek(), Token::Name(found) if found == name);
        if found {
            self.at += 1;
        }
        found
    }

    /// The tokens from here to the current one, without blanks but between a number or a name and a name.
    fn written(&self, first: usize) -> String {
        let mut text = String::new();
        let mut after_word = false;
        for placed in &self.tokens[first..self.at] {
            let (word, is_word) = match &placed.token {
                Token::Number(word) | Token::Name(word) => (word.clone(), true),
                Token::Sign(sign) => (sign.to_string(), false),
                Token::End => break,
            };
            if after_word && is_word {
                text.push(' ');
            }
            text.push_str(&word);
            after_word = is_word;
        }
        text
    }

    fn assigned_name(&mut self) -> Option<(String, usize)> {
        let column = self.column();
        match (self.peek().clone(), self.tokens.get(self.at + 1).map(|placed| &placed.token)) {
            (Token::Name(name), Some(Token::Sign('='))) => {
                self.at += 2;
                Some((name, column))
            }
            _ => None,
        }
    }

    fn sum(&mut self) -> Result<Expression, Error> {
        let mut left = self.product()?;
        loop {
            let column = self.column();
            let operator = if self.take('+') {
                Operator::Plus
            } else if self.take('-') {
                Operator::Minus
            } else {
                return Ok(left);
            };
            left = Expression::Operation(operator, left.into(), self.product()?.into(), column);
        }
    }

    fn product(&mut self) -> Result<Expression, Error> {
        let mut left = self.signed()?;
        loop {
            let column = self.column();
            let operator = if self.take('*') {
                Operator::Times
            } else if self.take('/') {
                Operator::Over
            } else {
                return Ok(left);
            };
            left = Expression::Operation(operator, left.into(), self.signed()?.into(), column);
        }
    }

    fn signed(&mut self) -> Result<Expression, Error> {
        if self.take('-') {
            Ok(Expression::Negated(self.signed()?.into()))
        } else {
            self.chain()
        }
    }

    /// Powers side by side, which are multiplied: `3 m^2`.
    fn chain(&mut self) -> Result<Expression, Error> {
        let mut left = self.power()?;
        while matches!(self.peek(), Token::Name(name) if name != "to") {
            let column = self.column();
            left = Expression::Operation(Operator::Times, left.into(), self.power()?.into(), column);
        }
        Ok(left)
    }

    fn power(&mut self) -> Result<Expression, Error> {
        let base = self.atom()?;
        let column = self.column();
        if !self.take('^') {
            return Ok(base);
        }
        let exponent = if self.take('-') { Expression::Negated(self.power()?.into()) } else { self.power()? };
        Ok(Expression::Operation(Operator::Power, base.into(), exponent.into(), column))
    }

    fn atom(&mut self) -> Result<Expression, Error> {
        let column = self.column();
        match self.peek().clone() {
            Token::Number(text) => {
                self.at += 1;
                Ok(Expression::Number(text, column))
            }
            Token::Name(name) if name != "to" => {
                self.at += 1;
                if self.take('(') {
                    Ok(Expression::Call(name, self.arguments()?, column))
                } else {
                    Ok(Expression::Name(name, column))
                }
            }
            Token::Sign('(') => {
                self.at += 1;
                let inner = self.sum()?;
                if self.take(')') {
                    Ok(inner)
                } else {
                    self.unexpected()
                }
            }
            _ => self.unexpected(),
        }
    }

    /// Arguments up to the closing parenthesis.
    fn arguments(&mut self) -> Result<Vec<Expression>, Error> {
        let mut arguments = vec![self.sum()?];
        while self.take(',') {
            arguments.push(self.sum()?);
        }
        if self.take(')') {
            Ok(arguments)
        } else {
            self.unexpected()
        }
    }
}
