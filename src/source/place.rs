//! A place on the disk and what lay there, to be looked at again by a later run.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Horizon, version};

/// A file or a folder, and the mark of its version; nothing when there was none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Where it is.
    #[serde(with = "crate::text::path")]
    pub path: PathBuf,
    version: Option<u64>,
}

impl Place {
    /// What lies at `path`; nothing when that is younger than the `horizon`, for then it may change under the same version.
    /// What is not there has no age.
    pub fn settled(path: PathBuf, horizon: Horizon) -> Option<Self> {
        let version = version(&path);
        let is_settled = version.is_none_or(|version| horizon.is_behind(&version));
        is_settled.then_some(Self {
            path,
            version: version.map(|version| version.mark),
        })
    }

    /// Whether something lay there.
    pub fn is_there(&self) -> bool {
        self.version.is_some()
    }

    /// Whether the same lies there now.
    pub fn is_as_it_was(&self) -> bool {
        version(&self.path).map(|version| version.mark) == self.version
    }
}
