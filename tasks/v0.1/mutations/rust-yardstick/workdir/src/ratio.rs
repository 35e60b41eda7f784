use std::cmp::Ordering;

use crate::error::Kind;

/// An exact fraction in lowest terms; the denominator is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };
    pub const ONE: Ratio = Ratio { numerator: 1, denominator: 1 };

    pub fn new(numerator: i128, denominator: i128) -> Result<Ratio, Kind> {
        if denominator == 0 {
            return Err(Kind::DivisionByZero);
        }
        if numerator == i128::MIN || denominator == i128::MIN {
            return Err(Kind::TooLarge);
        }
        let divisor = common_divisor(numerator.abs(), denominator.abs());
        let sign = denominator.signum();
        Ok(Ratio { numerator: sign * numerator / divisor, denominator: denominator.abs() / divisor })
    }

    pub fn numerator(self) -> i128 {
        self.numerator
    }

    pub fn denominator(self) -> i128 {
        self.denominator
    }

    pub fn is_negative(self) -> bool {
        self.numerator < 0
    }

    pub fn plus(self, other: Ratio) -> Result<Ratio, Kind> {
        let divisor = common_divisor(self.denominator, other.denominator);
        let left = self.numerator.checked_mul(other.denominator / divisor);
        let right = other.numerator.checked_mul(self.denominator / divisor);
        let sum = left.zip(right).and_then(|(left, right)| left.checked_add(right));
        let denominator = self.denominator.checked_mul(other.denominator / divisor);
        fitting(sum, denominator)
    }

    pub fn negated(self) -> Ratio {
        Ratio { numerator: -self.numerator, denominator: self.denominator }
    }

    pub fn minus(self, other: Ratio) -> Result<Ratio, Kind> {
        self.plus(other.negated())
    }

    pub fn times(self, other: Ratio) -> Result<Ratio, Kind> {
        let left = common_divisor(self.numerator.abs(), other.denominator);
        let right = common_divisor(other.numerator.abs(), self.denominator);
        let numerator = (self.numerator / left).checked_mul(other.numerator / right);
        let denominator = (self.denominator / right).checked_mul(other.denominator / left);
        fitting(numerator, denominator)
    }

    pub fn over(self, other: Ratio) -> Result<Ratio, Kind> {
        self.times(Ratio::new(other.denominator, other.numerator)?)
    }

    pub fn power(self, exponent: i32) -> Result<Ratio, Kind> {
        let base = if exponent < 0 { Ratio::ONE.over(self)? } else { self };
        (0..exponent.abs()).try_fold(Ratio::ONE, |product, _| product.times(base))
    }

    /// The largest whole number that is not larger.
    pub fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    /// The nearest whole number; a half goes away from zero.
    pub fn round(self) -> Result<i128, Kind> {
        let doubled = Ratio { numerator: self.numerator.abs(), denominator: self.denominator }.plus(Ratio::new(1, 2)?)?;
        Ok(self.numerator.signum() * doubled.floor())
    }

    /// Which of two is larger; None if that cannot be computed.
    pub fn compare(self, other: Ratio) -> Result<Ordering, Kind> {
        Ok(self.minus(other)?.numerator.cmp(&0))
    }
}

impl From<i128> for Ratio {
    fn from(whole: i128) -> Self {
        Ratio { numerator: whole, denominator: 1 }
    }
}

fn fitting(numerator: Option<i128>, denominator: Option<i128>) -> Result<Ratio, Kind> {
    match numerator.zip(denominator) {
        Some((numerator, denominator)) => Ratio::new(numerator, denominator),
        None => Err(Kind::TooLarge),
    }
}

fn common_divisor(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
