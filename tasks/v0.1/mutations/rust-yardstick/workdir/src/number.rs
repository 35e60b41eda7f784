use crate::error::Kind;
use crate::ratio::Ratio;

/// Reads digits with `_` between them, a fraction and an exponent.
pub(crate) fn parse(text: &str) -> Result<Ratio, Kind> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| Kind::TooLarge)?),
        None => (text, 0),
    };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{decimals}").replace('_', "");
    let places = decimals.replace('_', "").len() as i32;
    let value: i128 = digits.parse().map_err(|_| Kind::TooLarge)?;
    if value == 0 {
        return Ok(Ratio::ZERO);
    }
    let shift = exponent.checked_sub(places).filter(|shift| shift.abs() < 100).ok_or(Kind::TooLarge)?;
    Ratio::from(value).times(Ratio::from(10).power(shift)?)
}

/// The number with up to so many decimals. Zeros at the end are left out; a half is rounded away from zero.
pub fn decimal(value: Ratio, digits: u32) -> Result<String, Kind> {
    let scale = 10i128.pow(digits);
    let scaled = value.times(Ratio::from(scale))?.round()?;
    let (whole, rest) = (scaled.abs() / scale, scaled.abs() % scale);
    let mut text = if scaled < 0 { format!("-{whole}") } else { whole.to_string() };
    if rest > 0 {
        let decimals = format!("{rest:0width$}", width = digits as usize);
        text.push('.');
        text.push_str(decimals.trim_end_matches('0'));
    }
    Ok(text)
}

/// The number as it is: `7`, `-1/3`.
pub fn fraction(value: Ratio) -> String {
    match value.denominator() {
        1 => value.numerator().to_string(),
        denominator => format!("{}/{denominator}", value.numerator()),
    }
}
