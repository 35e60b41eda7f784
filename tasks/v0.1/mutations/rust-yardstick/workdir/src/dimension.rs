use std::fmt;

use crate::error::Kind;

const BASE_UNITS: [&str; 4] = ["kg", "m", "s", "A"];

/// The exponents of kilogram, metre, second and ampere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dimension {
    exponents: [i32; 4],
}

impl Dimension {
    pub const NONE: Dimension = Dimension { exponents: [0; 4] };

    pub(crate) const fn new(kilogram: i32, metre: i32, second: i32, ampere: i32) -> Dimension {
        Dimension { exponents: [kilogram, metre, second, ampere] }
    }

    pub fn times(self, other: Dimension) -> Dimension {
        self.combined(other, |left, right| left + right)
    }

    pub fn over(self, other: Dimension) -> Dimension {
        self.combined(other, |left, right| left - right)
    }

    /// An exponent of more than 100 is refused.
    pub fn power(self, exponent: i32) -> Result<Dimension, Kind> {
        let result = Dimension { exponents: self.exponents.map(|own| own.saturating_mul(exponent)) };
        if result.exponents.iter().any(|own| own.abs() > 100) {
            return Err(Kind::BadExponent);
        }
        Ok(result)
    }

    fn combined(self, other: Dimension, combine: impl Fn(i32, i32) -> i32) -> Dimension {
        let mut exponents = self.exponents;
        for (own, other) in exponents.iter_mut().zip(other.exponents) {
            *own = combine(*own, other);
        }
        Dimension { exponents }
    }
}

/// `kg*m/s^2`; nothing without a dimension, `1/s` if there is nothing above the line.
impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = || BASE_UNITS.iter().zip(self.exponents);
        let above: Vec<String> = named().filter(|(_, exponent)| *exponent > 0).map(|(name, exponent)| power(name, exponent)).collect();
        let below: Vec<String> = named().filter(|(_, exponent)| *exponent < 0).map(|(name, exponent)| power(name, -exponent)).collect();
        match (above.is_empty(), below.is_empty()) {
            (true, true) => Ok(()),
            (true, false) => write!(f, "1/{}", below.join("/")),
            (false, true) => f.write_str(&above.join("*")),
            (false, false) => write!(f, "{}/{}", above.join("*"), below.join("/")),
        }
    }
}

fn power(name: &str, exponent: i32) -> String {
    if exponent == 1 {
        name.to_string()
    } else {
        format!("{name}^{exponent}")
    }
}
