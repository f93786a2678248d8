//! Which files are old enough that their versions can be trusted.
//!
//! The system's clock may stand still for some milliseconds, and a disk may count whole seconds, or two: a file that was
//! changed just now may be changed once more and have the same length and the same moments. So what is young is read again
//! by the next run, as git does it with its index
//! ([racy git](https://git-scm.com/docs/racy-git)). Young by the clock of the disk itself, for it is the disk that
//! writes the moments down, and its clock may be another machine's.

use super::Version;

/// How long a file has to rest, in billionths of a second: the coarsest disks, FAT's, count in steps of two seconds.
const REST: i64 = 2_000_000_000;

/// How far the clock of another disk may be behind.
const DAY: i64 = 24 * 60 * 60 * 1_000_000_000;

/// The moment before which a file must have changed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Horizon {
    device: u64,
    moment: i64,
}

impl Horizon {
    /// The horizon of a run that wrote a file of the version `written` when it began.
    pub fn new(written: &Version) -> Self {
        Self {
            device: written.device,
            moment: written.latest,
        }
    }

    /// Whether what has the version `version` will have another one whenever it is changed again.
    pub fn is_behind(&self, version: &Version) -> bool {
        let rest = if version.device == self.device {
            REST
        } else {
            DAY
        };
        version.latest < self.moment.saturating_sub(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_young_may_change_under_the_same_version() {
        let at = |device, latest| Version {
            mark: 1,
            latest,
            device,
            length: 0,
        };
        let horizon = Horizon::new(&at(7, 10 * DAY));
        for (device, latest, is_behind) in [
            (7, 10 * DAY - REST - 1, true),
            (7, 10 * DAY - REST, false),
            (7, 11 * DAY, false),
            (8, 10 * DAY - REST - 1, false),
            (8, 9 * DAY - 1, true),
        ] {
            assert_eq!(
                horizon.is_behind(&at(device, latest)),
                is_behind,
                "{device} {latest}"
            );
        }
    }
}
