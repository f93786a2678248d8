//! The newest of a stream, however long it is.

/// The newest `limit` of all that it is given, and those that are as old as the last of these.
#[derive(Debug, Clone)]
pub(crate) struct Newest {
    limit: usize,
    /// Moments and numbers. No more than twice what is wanted, unless these are of one moment.
    kept: Vec<(i64, usize)>,
    /// Where it is worth sifting again.
    full: usize,
    /// What is older is none of them.
    oldest: i64,
}

impl Newest {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            kept: Vec::new(),
            full: 2 * limit.max(8),
            oldest: i64::MIN,
        }
    }

    /// Takes note of `number`, which is of the moment `at`.
    pub(crate) fn add(&mut self, at: i64, number: usize) {
        if at >= self.oldest {
            self.kept.push((at, number));
            if self.kept.len() >= self.full {
                self.sift();
            }
        }
    }

    /// Takes note of all that another one kept.
    pub(crate) fn merge(&mut self, other: Self) {
        for (at, number) in other.kept {
            self.add(at, number);
        }
    }

    /// The newest with their moments, in no order.
    pub(crate) fn into_all(mut self) -> Vec<(i64, usize)> {
        self.sift();
        self.kept
    }

    fn sift(&mut self) {
        let Some(last) = self.limit.checked_sub(1) else {
            self.kept.clear();
            return;
        };
        if last >= self.kept.len() {
            return;
        }
        let (_, (at, _), _) = self.kept.select_nth_unstable_by(last, |a, b| b.0.cmp(&a.0));
        self.oldest = *at;
        self.kept.retain(|(at, _)| *at >= self.oldest);
        self.full = 2 * self.kept.len().max(8);
    }
}

#[cfg(test)]
mod tests {
    use super::Newest;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_newest_and_those_of_one_moment_with_the_last(
            moments in prop::collection::vec(0_i64..30, 0..100), limit in 0_usize..12, split in 0_usize..100
        ) {
            let (mut first, mut second) = (Newest::new(limit), Newest::new(limit));
            for (number, at) in moments.iter().enumerate() {
                if number < split { &mut first } else { &mut second }.add(*at, number);
            }
            first.merge(second);
            let mut found: Vec<usize> = first.into_all().into_iter().map(|(_, number)| number).collect();
            found.sort_unstable();
            let mut sorted = moments.clone();
            sorted.sort_unstable_by(|a, b| b.cmp(a));
            let oldest = limit.checked_sub(1).map(|last| sorted.get(last).copied().unwrap_or(i64::MIN));
            let expected: Vec<usize> = (0..moments.len())
                .filter(|number| oldest.is_some_and(|oldest| moments[*number] >= oldest))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
