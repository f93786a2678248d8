//! How far a run is: counted where the work is done, and looked at from another thread. There is no clock in it, and nothing
//! depends on it.

use std::sync::atomic::{AtomicUsize, Ordering};

/// A part of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// feeds.toml is read.
    Start,
    /// The lock is taken, and the ledger read.
    Lock,
    /// The folder of articles is listed.
    Walk,
    /// The head of each article is read.
    Heads,
    /// Articles are known again, and chosen.
    Choose,
    /// Articles that feeds show are read whole.
    Entries,
    /// Documents are made and examined.
    Documents,
    /// They are compared with what is published.
    Compare,
    /// Files are written.
    Write,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Self; 9] = [
        Self::Start,
        Self::Lock,
        Self::Walk,
        Self::Heads,
        Self::Choose,
        Self::Entries,
        Self::Documents,
        Self::Compare,
        Self::Write,
    ];

    /// The id of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "stage-start",
            Self::Lock => "stage-lock",
            Self::Walk => "stage-walk",
            Self::Heads => "stage-heads",
            Self::Choose => "stage-choose",
            Self::Entries => "stage-entries",
            Self::Documents => "stage-documents",
            Self::Compare => "stage-compare",
            Self::Write => "stage-write",
        }
    }
}

/// Is told when a stage begins.
type Told = Box<dyn Fn(Stage) + Send + Sync>;

/// How far a run is.
#[derive(Default)]
pub struct Progress {
    stage: AtomicUsize,
    done: AtomicUsize,
    all: AtomicUsize,
    told: Option<Told>,
}

impl Progress {
    /// Tells `told` of each stage when it begins, in the thread that does the work.
    pub fn telling(told: impl Fn(Stage) + Send + Sync + 'static) -> Self {
        Self {
            told: Some(Box::new(told)),
            ..Self::default()
        }
    }

    /// A stage begins, in which there are so many `articles` to do; 0 where they are not done one by one.
    pub fn begin(&self, stage: Stage, articles: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.all.store(articles, Ordering::Relaxed);
        self.stage.store(stage as usize, Ordering::Relaxed);
        if let Some(told) = &self.told {
            told(stage);
        }
    }

    /// An article is done.
    pub fn step(&self) {
        self.step_by(1);
    }

    /// So many articles are done.
    pub fn step_by(&self, count: usize) {
        self.done.fetch_add(count, Ordering::Relaxed);
    }

    /// The stage, how many articles of it are done, and how many there are. Nobody is harmed where the three are not of one moment.
    pub fn now(&self) -> (Stage, usize, usize) {
        let stage = Stage::ALL.get(self.stage.load(Ordering::Relaxed));
        let all = self.all.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed);
        (*stage.unwrap_or(&Stage::Start), done.min(all), all)
    }
}
