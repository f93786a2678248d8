//! Numbers drawn with letters: in eighths of a block on a terminal, with plain signs in a file or a pipe.

/// How a terminal shows no more than a part of a block, from nothing to all of it, from the left.
const LEFT: [&str; 9] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
/// The same from below.
const BELOW: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// What stands for that elsewhere.
const PLAIN: [char; 4] = ['.', ':', '+', '#'];

/// What is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Blocks,
    Plain,
}

impl Ink {
    /// A bar that is as much of `width` characters as `count` is of `most`. What is more than nothing can be seen.
    pub(super) fn bar(self, count: usize, most: usize, width: usize) -> String {
        match self {
            Self::Blocks => {
                let eighths = share(count, most, width * 8);
                "█".repeat(eighths / 8) + LEFT[eighths % 8]
            }
            Self::Plain => "#".repeat(share(count, most, width)),
        }
    }

    /// A character for each of `counts`, the fuller the more it is of `most`; a dot for none, and a space where nothing is
    /// counted.
    pub(super) fn line(self, counts: &[Option<usize>], most: usize) -> String {
        let levels: &[char] = match self {
            Self::Blocks => &BELOW,
            Self::Plain => &PLAIN,
        };
        let level = |count: usize| levels[share(count, most, levels.len() - 1)];
        let drawn = counts.iter().map(|count| count.map_or(' ', level));
        drawn.collect()
    }
}

/// As much of `whole` as `count` is of `most`, rounded, and no less than one if it is more than nothing.
fn share(count: usize, most: usize, whole: usize) -> usize {
    let rounded = (count * whole + most / 2).checked_div(most);
    rounded
        .unwrap_or_default()
        .clamp(usize::from(count > 0), whole.max(1))
}

#[cfg(test)]
mod tests {
    use super::Ink;

    #[test]
    fn bars_are_in_proportion_and_nothing_is_lost() {
        let blocks = |count| Ink::Blocks.bar(count, 100, 10);
        assert_eq!(blocks(100), "█".repeat(10));
        assert_eq!(blocks(50), "█".repeat(5));
        assert_eq!(
            (blocks(24), blocks(1), blocks(0)),
            ("██▍".into(), "▏".into(), String::new())
        );
        let plain = |count| Ink::Plain.bar(count, 100, 10);
        assert_eq!(
            (
                plain(100).as_str(),
                plain(54).as_str(),
                plain(1).as_str(),
                plain(0).as_str()
            ),
            ("##########", "#####", "#", "")
        );
        assert_eq!(Ink::Blocks.bar(0, 0, 10), "");
        let counts = [None, Some(0), Some(1), Some(4), Some(8)];
        assert_eq!(Ink::Blocks.line(&counts, 8), " ·▁▄█");
        assert_eq!(Ink::Plain.line(&counts, 8), " .:+#");
    }
}
