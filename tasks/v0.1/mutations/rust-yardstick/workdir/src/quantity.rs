use std::cmp::Ordering;

use crate::dimension::Dimension;
use crate::error::Kind;
use crate::ratio::Ratio;

/// A number of base units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    pub value: Ratio,
    pub dimension: Dimension,
}

impl Quantity {
    pub fn number(value: Ratio) -> Quantity {
        Quantity { value, dimension: Dimension::NONE }
    }

    pub fn plus(self, other: Quantity) -> Result<Quantity, Kind> {
        self.require_match(other)?;
        Ok(Quantity { value: self.value.plus(other.value)?, ..self })
    }

    pub fn minus(self, other: Quantity) -> Result<Quantity, Kind> {
        self.require_match(other)?;
        Ok(Quantity { value: self.value.minus(other.value)?, ..self })
    }

    pub fn times(self, other: Quantity) -> Result<Quantity, Kind> {
        Ok(Quantity { value: self.value.times(other.value)?, dimension: self.dimension.times(other.dimension) })
    }

    pub fn over(self, other: Quantity) -> Result<Quantity, Kind> {
        Ok(Quantity { value: self.value.over(other.value)?, dimension: self.dimension.over(other.dimension) })
    }

    pub fn negated(self) -> Quantity {
        Quantity { value: self.value.negated(), ..self }
    }

    /// The exponent has to be a whole number without a unit, between -100 and 100.
    pub fn power(self, exponent: Quantity) -> Result<Quantity, Kind> {
        let whole = exponent.value.numerator();
        if exponent.dimension != Dimension::NONE || exponent.value.denominator() != 1 || whole.abs() > 100 {
            return Err(Kind::BadExponent);
        }
        let whole = whole as i32;
        Ok(Quantity { value: self.value.power(whole)?, dimension: self.dimension.power(whole)? })
    }

    pub fn compare(self, other: Quantity) -> Result<Ordering, Kind> {
        self.require_match(other)?;
        self.value.compare(other.value)
    }

    fn require_match(self, other: Quantity) -> Result<(), Kind> {
        if self.dimension == other.dimension {
            Ok(())
        } else {
            Err(Kind::Mismatch)
        }
    }
}
