//! How often crieur is to run: what cron can say exactly, so that the timer of systemd says the same.

use std::fmt;
use std::str::FromStr;

/// A time between two runs that divides an hour or a day, so that runs come at the same times each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    minutes: u16,
}

impl Every {
    /// Those that there are, in minutes.
    const ALL: [u16; 19] = [
        1,
        2,
        3,
        4,
        5,
        6,
        10,
        12,
        15,
        20,
        30,
        60,
        120,
        180,
        240,
        360,
        480,
        720,
        Self::DAY,
    ];
    const DAY: u16 = 1440;

    /// The first five fields of a line for cron.
    pub(super) fn crontab(self) -> String {
        match self.minutes {
            1 => "* * * * *".to_owned(),
            minutes @ ..60 => format!("*/{minutes} * * * *"),
            60 => "0 * * * *".to_owned(),
            Self::DAY => "0 0 * * *".to_owned(),
            minutes => format!("0 */{} * * *", minutes / 60),
        }
    }

    /// The same for `OnCalendar=`.
    pub(super) fn calendar(self) -> String {
        match self.minutes {
            minutes @ ..60 => format!("*:00/{minutes}"),
            60 => "*:00".to_owned(),
            Self::DAY => "00:00".to_owned(),
            minutes => format!("00/{}:00", minutes / 60),
        }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.minutes {
            minutes @ ..60 => write!(f, "{minutes}min"),
            minutes => write!(f, "{}h", minutes / 60),
        }
    }
}

impl FromStr for Every {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let end = text
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let factor = match unit.trim() {
            "m" | "min" => Some(1),
            "h" => Some(60),
            _ => None,
        };
        let minutes = number.parse::<u16>().ok().zip(factor);
        let minutes = minutes.and_then(|(number, factor)| number.checked_mul(factor));
        minutes
            .filter(|minutes| Self::ALL.contains(minutes))
            .map(|minutes| Self { minutes })
            .ok_or("cron can say 1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30min, and 1, 2, 3, 4, 6, 8, 12 or 24h")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cron_and_systemd_say_the_same() {
        for (text, shown, crontab, calendar) in [
            ("1min", "1min", "* * * * *", "*:00/1"),
            ("10 min", "10min", "*/10 * * * *", "*:00/10"),
            ("30m", "30min", "*/30 * * * *", "*:00/30"),
            ("60min", "1h", "0 * * * *", "*:00"),
            ("8h", "8h", "0 */8 * * *", "00/8:00"),
            ("24h", "24h", "0 0 * * *", "00:00"),
        ] {
            let every: Every = text.parse().unwrap();
            assert_eq!(every.to_string(), shown);
            assert_eq!(every.crontab(), crontab);
            assert_eq!(every.calendar(), calendar);
        }
        for text in [
            "", "min", "7min", "0min", "10", "10s", "5h", "48h", "99999h", "-1h",
        ] {
            assert!(text.parse::<Every>().is_err(), "{text}");
        }
    }
}
