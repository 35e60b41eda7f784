use std::collections::HashMap;

use crate::error::{Error, Kind};
use crate::eval::evaluate;
use crate::functions;
use crate::parse::{parse, Line};
use crate::quantity::Quantity;
use crate::ratio::Ratio;
use crate::unit;

/// Calculations one after the other, with the variables that they leave.
#[derive(Debug, Clone, Default)]
pub struct Session {
    variables: HashMap<String, Quantity>,
}

/// A number and what it is a number of; empty for a plain number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub value: Ratio,
    pub unit: String,
}

impl Session {
    pub fn new() -> Self {
        Session::default()
    }

    /// Computes a line. None if it is empty, or gives a variable its value.
    pub fn run(&mut self, line: &str) -> Result<Option<Answer>, Error> {
        let Line { name, expression, target } = match parse(line)? {
            Some(line) => line,
            None => return Ok(None),
        };
        if let Some((name, column)) = &name {
            if name == "to" || functions::NAMES.contains(&name.as_str()) || unit::find(name).is_some() {
                return Err(Kind::Reserved.at(*column));
            }
        }
        let quantity = evaluate(&expression, &self.variables)?;
        let mut answer = Answer { value: quantity.value, unit: quantity.dimension.to_string() };
        if let Some(target) = target {
            let one = evaluate(&target.expression, &self.variables)?;
            if one.dimension != quantity.dimension {
                return Err(Kind::Mismatch.at(target.column));
            }
            let value = quantity.value.over(one.value).map_err(|kind| kind.at(target.column))?;
            answer = Answer { value, unit: target.text };
        }
        match name {
            Some((name, _)) => {
                self.variables.insert(name, quantity);
                Ok(None)
            }
            None => Ok(Some(answer)),
        }
    }
}
