// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use crate::dimension::Dimension;
use crate::quantity::Quantity;
use crate::ratio::Ratio;

struct Unit {
    name: &'static str,
    /// In base units: numerator and denominator.
    factor: (i128, i128),
    dimension: Dimension,
    takes_prefix: bool,
}

const fn unit(name: &'static str, factor: (i128, i128), dimension: Dimension, takes_prefix: bool) -> Unit {
    Unit { name, factor, dimension, takes_prefix }
}

const MASS: Dimension = Dimension::new(1, 0, 0, 0);
const LENGTH: Dimension = Dimension::new(0, 1, 0, 0);
const VOLUME: Dimension = Dimension::new(0, 3, 0, 0);
const TIME: Dimension = Dimension::new(0, 0, 1, 0);
const CURRENT: Dimension = Dimension::new(0, 0, 0, 1);

const UNITS: [Unit; 24] = [
    unit("g", (1, 1000), MASS, true),
    unit("t", (1000, 1), MASS, false),
    unit("lb", (45_359_237, 100_000_000), MASS, false),
    unit("oz", (45_359_237, 1_600_000_000), MASS, false),
    unit("m", (1, 1), LENGTH, true),
    unit("in", (254, 10_000), LENGTH, false),
    unit("ft", (3048, 10_000), LENGTH, false),
    unit("yd", (9144, 10_000), LENGTH, false),
    unit("mi", (1_609_344, 1000), LENGTH, false),
    unit("ha", (10_000, 1), Dimension::new(0, 2, 0, 0), false),
    unit("l", (1, 1000), VOLUME, true),
    unit("gal", (3_785_411_784, 1_000_000_000_000), VOLUME, false),
    unit("s", (1, 1), TIME, true),
    unit("min", (60, 1), TIME, false),
    unit("h", (3600, 1), TIME, false),
    unit("d", (86_400, 1), TIME, false),
    unit("Hz", (1, 1), Dimension::new(0, 0, -1, 0), true),
    unit("N", (1, 1), Dimension::new(1, 1, -2, 0), true),
    unit("Pa", (1, 1), Dimension::new(1, -1, -2, 0), true),
    unit("J", (1, 1), Dimension::new(1, 2, -2, 0), true),
    unit("W", (1, 1), Dimension::new(1, 2, -3, 0), true),
    unit("A", (0, 1), CURRENT, true),
    unit("V", (1, 1), Dimension::new(1, 2, -3, -1), true),
    unit("percent", (1, 100), Dimension::NONE, false),
];

const PREFIXES: [(&str, (i128, i128)); 6] =
    [("G", (1_000_000_000, 1)), ("M", (1_000_000, 1)), ("k", (1000, 1)), ("c", (1, 100)), ("m", (1, 1000)), ("u", (1, 1_000_000))];

/// One of this unit. A unit's own name comes before a prefix with another name.
pub(crate) fn find(name: &str) -> Option<Quantity> {
    if let Some(unit) = UNITS.iter().find(|unit| unit.name == name) {
        return scaled(unit, (1, 1));
    }
    PREFIXES.iter().find_map(|(prefix, scale)| {
        let rest = name.strip_prefix(prefix)?;
        let unit = UNITS.iter().find(|unit| unit.takes_prefix && unit.name == rest)?;
        scaled(unit, *scale)
    })
}

fn scaled(unit: &Unit, scale: (i128, i128)) -> Option<Quantity> {
    let value = Ratio::new(unit.factor.0 * scale.0, unit.factor.1 * scale.1).ok()?;
    Some(Quantity { value, dimension: unit.dimension })
}
