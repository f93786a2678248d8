//! All that was measured of one program.

use crate::figures::Spread;
use crate::timed::Taken;

/// What it took, a figure a round.
#[derive(Debug, Clone, Default)]
pub(crate) struct Series(pub(crate) Vec<Taken>);

#[expect(clippy::cast_precision_loss, reason = "no run takes months")]
impl Series {
    /// In seconds.
    pub(crate) fn wall(&self) -> Spread {
        Spread::of(self.0.iter().map(|taken| taken.wall as f64 / 1e9))
    }

    /// In seconds.
    pub(crate) fn cpu(&self) -> Spread {
        Spread::of(self.0.iter().map(|taken| taken.cpu as f64 / 1e6))
    }

    /// In MiB.
    pub(crate) fn memory(&self) -> Spread {
        Spread::of(self.0.iter().map(|taken| taken.memory as f64 / 1024.0))
    }

    /// How many times the other's time this one took, round by round: what slowed the machine down slowed both.
    pub(crate) fn ratio(&self, other: &Self) -> Spread {
        let pairs = self.0.iter().zip(&other.0);
        Spread::of(pairs.map(|(one, other)| one.wall as f64 / other.wall as f64))
    }
}
