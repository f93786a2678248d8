//! Finds numbers that stand twice among millions, nearly all of which stand once.

use std::collections::HashSet;

/// The places in `keys` of all those that stand there more than once; `None` stands for nothing.
///
/// A bit for each key, at a place that the key itself tells, is set when it is met; where it is set already, the key is a
/// suspect, and only suspects are compared.
pub(crate) fn doubles(keys: impl Iterator<Item = Option<u64>> + Clone, count: usize) -> Vec<usize> {
    const BITS_EACH: usize = 16;
    let words = (count * BITS_EACH / 64).next_power_of_two().max(1);
    let mut met = vec![0_u64; words];
    let place = |key: u64| {
        // The keys are hashes, so that any of their bits are as good as others.
        let word = usize::try_from(key >> 32).unwrap_or_default() & (words - 1);
        (word, 1_u64 << (key & 63))
    };
    let mut suspects = HashSet::new();
    for key in keys.clone().flatten() {
        let (word, bit) = place(key);
        if met[word] & bit != 0 {
            suspects.insert(key);
        }
        met[word] |= bit;
    }
    if suspects.is_empty() {
        return Vec::new();
    }
    met.fill(0);
    #[expect(clippy::iter_over_hash_type, reason = "bits are set in any order")]
    for key in &suspects {
        let (word, bit) = place(*key);
        met[word] |= bit;
    }
    let is_suspect = |key: u64| {
        let (word, bit) = place(key);
        met[word] & bit != 0 && suspects.contains(&key)
    };
    let mut found: Vec<(u64, usize)> = keys
        .enumerate()
        .filter_map(|(at, key)| Some((key?, at)))
        .filter(|(key, _)| is_suspect(*key))
        .collect();
    found.sort_unstable();
    let groups = found.chunk_by(|(one, _), (next, _)| one == next);
    let twins = groups.filter(|group| group.len() > 1).flatten();
    twins.map(|(_, at)| *at).collect()
}

#[cfg(test)]
mod tests {
    use super::doubles;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_that_stand_twice_are_found(keys in prop::collection::vec(prop::option::of(0_u64..40), 0..60)) {
            let stirred = |key: &Option<u64>| key.map(|key| xxhash_rust::xxh3::xxh3_64(&key.to_le_bytes()));
            let mut found = doubles(keys.iter().map(stirred), keys.len());
            found.sort_unstable();
            let times = |key: &u64| keys.iter().flatten().filter(|other| *other == key).count();
            let expected: Vec<usize> = (0..keys.len())
                .filter(|at| keys[*at].as_ref().is_some_and(|key| times(key) > 1))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
