use std::collections::HashMap;

use crate::error::{Error, Kind};
use crate::functions;
use crate::number;
use crate::parse::{Expression, Operator};
use crate::quantity::Quantity;
use crate::unit;

/// Computes an expression with these variables.
pub(crate) fn evaluate(expression: &Expression, variables: &HashMap<String, Quantity>) -> Result<Quantity, Error> {
    match expression {
        Expression::Number(text, column) => {
            let value = number::parse(text).map_err(|kind| kind.at(*column))?;
            Ok(Quantity::number(value))
        }
        Expression::Name(name, column) => {
            let found = variables.get(name).copied().or_else(|| unit::find(name));
            found.ok_or_else(|| Kind::UnknownName.at(*column))
        }
        Expression::Negated(inner) => Ok(evaluate(inner, variables)?.negated()),
        Expression::Call(name, arguments, column) => {
            let values = arguments.iter().map(|argument| evaluate(argument, variables)).collect::<Result<Vec<_>, _>>()?;
            let result = functions::call(name, &values).unwrap_or(Err(Kind::UnknownName));
            result.map_err(|kind| kind.at(*column))
        }
        Expression::Operation(operator, left, right, column) => {
            let (left, right) = (evaluate(left, variables)?, evaluate(right, variables)?);
            let result = match operator {
                Operator::Plus => left.plus(right),
                Operator::Minus => left.minus(right),
                Operator::Times => left.times(right),
                Operator::Over => left.over(right),
                Operator::Power => left.power(right),
            };
            result.map_err(|kind| kind.at(*column))
        }
    }
}
