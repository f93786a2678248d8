//! Hashes what is read or written while it goes through.

use std::io::{self, Read, Write};

use xxhash_rust::xxh3::Xxh3;

/// How many bytes a hash has.
pub(super) const HASH: usize = 16;

/// A hash as it stands behind what it is of.
pub(super) type Hash = [u8; HASH];

/// What goes through is hashed.
pub(super) struct Hashed<T> {
    inner: T,
    hash: Xxh3,
    count: u64,
}

impl<T> Hashed<T> {
    /// Begins behind what has the hashes `before`, so that each part is bound to those before it.
    pub(super) fn behind(before: &[Hash], inner: T) -> Self {
        let mut hash = Xxh3::new();
        hash.update(before.as_flattened());
        Self {
            inner,
            hash,
            count: 0,
        }
    }

    /// How many bytes went through.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    fn take(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.count += bytes.len() as u64;
    }

    /// The hash of all that went through.
    pub(super) fn hash(&self) -> Hash {
        self.hash.digest128().to_le_bytes()
    }
}

impl<W: Write> Hashed<W> {
    /// Writes the hash of all that went through.
    pub(super) fn close(mut self) -> io::Result<Hash> {
        let hash = self.hash();
        self.inner.write_all(&hash)?;
        Ok(hash)
    }
}

impl<R: Read> Hashed<R> {
    /// Reads the hash that stands behind what went through; nothing when it is another.
    pub(super) fn check(mut self) -> Option<Hash> {
        let mut hash = [0; HASH];
        self.inner.read_exact(&mut hash).ok()?;
        (hash == self.hash()).then_some(hash)
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(bytes)?;
        self.take(&bytes[..count]);
        Ok(count)
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.inner.write(bytes)?;
        self.take(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
