//! Lengths of time and sizes of files, as people write them in feeds.toml.

/// A number of days from 1 to 100 000, such as « 30 days », « 30 jours », « 4 weeks » or 30.
pub(super) fn days(text: &str) -> Option<u32> {
    let (number, unit) = parts(text)?;
    let days = match unit.to_lowercase().as_str() {
        "" | "day" | "days" | "jour" | "jours" => 1,
        "week" | "weeks" | "semaine" | "semaines" => 7,
        _ => return None,
    };
    let days = u32::try_from(number.checked_mul(days)?).ok()?;
    (1..=100_000).contains(&days).then_some(days)
}

/// A number of bytes, such as « 512 KiB », « 2 Mo » or 500 000; at least 4 KiB, for less has no room for an entry.
pub(super) fn bytes(text: &str) -> Option<u64> {
    const LEAST: u64 = 4096;
    let (number, unit) = parts(text)?;
    let bytes = match unit.to_lowercase().as_str() {
        "" | "b" | "o" => 1,
        "kb" | "ko" => 1000,
        "kib" | "kio" => 1024,
        "mb" | "mo" => 1_000_000,
        "mib" | "mio" => 1024 * 1024,
        _ => return None,
    };
    let bytes = number.checked_mul(bytes)?;
    (bytes >= LEAST).then_some(bytes)
}

/// The number that `text` begins with, in which TOML allows for `_`, and its unit.
fn parts(text: &str) -> Option<(u64, &str)> {
    let is_part = |c: char| c.is_ascii_digit() || c == '_';
    let (number, unit) = text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()));
    Some((number.replace('_', "").parse().ok()?, unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::{bytes, days};

    #[test]
    fn days_and_weeks() {
        for (text, expected) in [
            ("30 days", Some(30)),
            ("30 jours", Some(30)),
            ("1 jour", Some(1)),
            ("4 weeks", Some(28)),
            ("2 Semaines", Some(14)),
            ("1day", Some(1)),
            ("30", Some(30)),
            ("1_000", Some(1000)),
            ("100000", Some(100_000)),
            ("100001", None),
            ("0 days", None),
            ("-1", None),
            ("3 months", None),
            ("days", None),
            ("18446744073709551615 weeks", None),
            ("4.5 weeks", None),
        ] {
            assert_eq!(days(text), expected, "{text}");
        }
    }

    #[test]
    fn bytes_by_thousands_and_by_1024() {
        for (text, expected) in [
            ("512 KiB", Some(512 * 1024)),
            ("512 Kio", Some(512 * 1024)),
            ("512KB", Some(512_000)),
            ("512 kB", Some(512_000)),
            ("512 Ko", Some(512_000)),
            ("2 MiB", Some(2 * 1024 * 1024)),
            ("2 Mio", Some(2 * 1024 * 1024)),
            ("2 MB", Some(2_000_000)),
            ("2 Mo", Some(2_000_000)),
            ("500_000", Some(500_000)),
            ("4096 B", Some(4096)),
            ("4095", None),
            ("4 KB", None),
            ("512 kib", Some(512 * 1024)),
            ("5 ko", Some(5000)),
            ("1.5 MB", None),
            ("1 GiB", None),
            ("18446744073709551615 KiB", None),
            ("KiB", None),
        ] {
            assert_eq!(bytes(text), expected, "{text}");
        }
    }
}
