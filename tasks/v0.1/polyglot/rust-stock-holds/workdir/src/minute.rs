use std::fmt;
use std::str::FromStr;

/// A minute of the day, from 00:00 to 24:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minute(u16);

impl FromStr for Minute {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (hours, minutes) = text.split_once(':').ok_or(())?;
        let number = |digits: &str| match digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit()) {
            true => digits.parse::<u16>().map_err(|_| ()),
            false => Err(()),
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        let minute = hours * 60 + minutes;
        if minutes < 60 && minute <= 24 * 60 {
            Ok(Minute(minute))
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}
