use std::cmp::Ordering;

use crate::error::Kind;
use crate::quantity::Quantity;
use crate::ratio::Ratio;

pub(crate) const NAMES: [&str; 6] = ["abs", "min", "max", "round", "floor", "ceil"];

/// Calls a function; None if there is none of this name.
pub(crate) fn call(name: &str, arguments: &[Quantity]) -> Option<Result<Quantity, Kind>> {
    Some(match (name, arguments) {
        ("abs", [value]) => Ok(if value.value.is_negative() { value.negated() } else { *value }),
        ("min", values) => extreme(values, Ordering::Less),
        ("max", values) => extreme(values, Ordering::Greater),
        ("round", [value, step]) => stepped(*value, *step, Ratio::round),
        ("floor", [value, step]) => stepped(*value, *step, |steps| Ok(steps.floor())),
        ("ceil", [value, step]) => stepped(*value, *step, |steps| Ok(-steps.negated().floor())),
        (name, _) if NAMES.contains(&name) => Err(Kind::BadArguments),
        _ => return None,
    })
}

fn extreme(values: &[Quantity], wanted: Ordering) -> Result<Quantity, Kind> {
    let mut best = values[0];
    for value in &values[1..] {
        if value.compare(best)? == wanted {
            best = *value;
        }
    }
    Ok(best)
}

/// A multiple of the step, which has to be greater than zero.
fn stepped(value: Quantity, step: Quantity, whole: impl Fn(Ratio) -> Result<i128, Kind>) -> Result<Quantity, Kind> {
    if value.dimension != step.dimension {
        return Err(Kind::Mismatch);
    }
    if step.value.compare(Ratio::ZERO)? != Ordering::Greater {
        return Err(Kind::BadArguments);
    }
    let steps = whole(value.value.over(step.value)?)?;
    Ok(Quantity { value: step.value.times(steps.into())?, ..value })
}
