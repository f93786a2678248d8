//! Finds articles that have something in common, among millions of which nearly none have.

use rayon::prelude::*;

use super::Gist;

/// How many numbers one core goes through at a time.
const STRETCH: usize = 1 << 15;

/// Of how many kinds the keys are by which articles are told apart.
pub(super) const KINDS: usize = 3;

/// The keys of an article: its id, its address, and its title with its moment. They are hashes, so that any of their bits are
/// as good as others.
pub(super) fn keys(gist: &Gist) -> [u64; KINDS] {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let title = u64::from(gist.title) ^ (gist.published.cast_unsigned() << 32);
    let title = title.wrapping_mul(ODD).rotate_left(29).wrapping_mul(ODD);
    [gist.id, gist.address, title]
}

/// The numbers from zero to `count` at which a key stands that stands at another one as well.
///
/// Two bits for each key, at a place that the key itself tells, are set when it is met; where both are set already, the key is
/// a suspect, and only what has the bits of suspects is compared.
pub(super) fn doubles(
    count: usize,
    keys: impl Fn(usize) -> Option<[u64; KINDS]> + Sync,
) -> Vec<usize> {
    let mut met = [(); KINDS].map(|()| Bits::for_keys(count));
    let mut suspects = Vec::new();
    for keys in (0..count).filter_map(&keys) {
        for (kind, key) in keys.into_iter().enumerate() {
            if met[kind].add(key) {
                suspects.push((kind, key));
            }
        }
    }
    for bits in &mut met {
        bits.0.fill(0);
    }
    for (kind, key) in suspects {
        met[kind].add(key);
    }
    shared(count, keys, &met)
}

/// The same, of all that have a key in common with one of the numbers `of`, and these.
pub(super) fn doubles_of(
    of: &[usize],
    count: usize,
    keys: impl Fn(usize) -> Option<[u64; KINDS]> + Sync,
) -> Vec<usize> {
    let mut met = [(); KINDS].map(|()| Bits::for_keys(of.len()));
    for keys in of.iter().filter_map(|number| keys(*number)) {
        for (kind, key) in keys.into_iter().enumerate() {
            met[kind].add(key);
        }
    }
    shared(count, keys, &met)
}

/// The numbers at which a key stands that has its bits in `met` and stands at another one as well.
fn shared(
    count: usize,
    keys: impl Fn(usize) -> Option<[u64; KINDS]> + Sync,
    met: &[Bits; KINDS],
) -> Vec<usize> {
    let alike = |at: usize| {
        let all = keys(at).into_iter().flat_map(|keys| (0..).zip(keys));
        let all = all.map(move |(kind, key)| (kind, key, at));
        all.filter(|(kind, key, _)| met[*kind].has(*key))
    };
    let numbers = (0..count).into_par_iter().with_min_len(STRETCH);
    let mut found: Vec<(usize, u64, usize)> = numbers.flat_map_iter(alike).collect();
    found.sort_unstable();
    let groups = found.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1));
    let twins = groups.filter(|group| group.len() > 1).flatten();
    twins.map(|(.., at)| *at).collect()
}

/// Bits that keys set.
struct Bits(Vec<u64>);

impl Bits {
    /// Enough of them for that many keys.
    fn for_keys(count: usize) -> Self {
        const EACH: usize = 16;
        const LEAST: usize = 1 << 10;
        let words = (count * EACH / 64).next_power_of_two().max(LEAST);
        Self(vec![0; words])
    }

    /// Where the bits of a key are, and which.
    fn place(&self, key: u64) -> (usize, u64) {
        // No number of articles needs more than half of the bits to tell the word.
        let word = usize::try_from(key >> 32).unwrap_or_default() & (self.0.len() - 1);
        (word, 1 << (key & 63) | 1 << ((key >> 6) & 63))
    }

    fn has(&self, key: u64) -> bool {
        let (word, bits) = self.place(key);
        self.0[word] & bits == bits
    }

    /// Sets the bits of a key. Tells whether they all were.
    fn add(&mut self, key: u64) -> bool {
        let (word, bits) = self.place(key);
        let was = self.0[word];
        self.0[word] = was | bits;
        was & bits == bits
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use proptest::prelude::*;
    use xxhash_rust::xxh3::xxh3_64;

    proptest! {
        #[test]
        fn all_that_stand_twice_are_found(
            keys in prop::collection::vec(prop::option::of([0_u64..40, 0..400, 0..4000]), 0..60),
            of in prop::collection::vec(0_usize..60, 0..5),
        ) {
            let stirred = |at: usize| keys.get(at)?.map(|all| all.map(|key| xxh3_64(&key.to_le_bytes())));
            // With whom a number shares a key.
            let alike = |at: usize| -> BTreeSet<usize> {
                let is_same = |other: &usize| match (keys[at], keys[*other]) {
                    (Some(one), Some(other)) => (0..KINDS).any(|kind| one[kind] == other[kind]),
                    _ => false,
                };
                (0..keys.len()).filter(|other| *other != at).filter(is_same).collect()
            };
            let found: BTreeSet<usize> = doubles(keys.len(), stirred).into_iter().collect();
            let expected: BTreeSet<usize> = (0..keys.len()).filter(|at| !alike(*at).is_empty()).collect();
            prop_assert_eq!(&found, &expected);
            let some: BTreeSet<usize> = doubles_of(&of, keys.len(), stirred).into_iter().collect();
            for at in of.into_iter().filter(|at| *at < keys.len()) {
                prop_assert_eq!(some.contains(&at), expected.contains(&at));
                prop_assert!(alike(at).is_subset(&some));
            }
            prop_assert!(some.is_subset(&expected));
        }
    }
}
