//! Calculations with units, exact to the last digit: see README.md.

mod dimension;
mod error;
mod eval;
mod functions;
mod number;
mod parse;
mod quantity;
mod ratio;
mod session;
mod token;
mod unit;

pub use dimension::Dimension;
pub use error::{Error, Kind};
pub use number::{decimal, fraction};
pub use quantity::Quantity;
pub use ratio::Ratio;
pub use session::{Answer, Session};
