//! Lines for a shell that have crieur run once, at a moment.

use chrono::{DateTime, Duration, SubsecRound as _, Utc};

use super::{Setup, quote};
use crate::error::Error;

impl Setup {
    /// For systemd, with the moment in UTC, so that no clock that is put back can have it twice. A site has one such timer: the
    /// line takes an older one away, or there would be one more after each run. It runs as whom the files belong to, for what
    /// root writes would lock the service out.
    ///
    /// # Errors
    /// [`Error::OddPath`] when a path cannot be written into one; so do all others here.
    pub fn systemd_run(&self, at: DateTime<Utc>) -> Result<String, Error> {
        // systemd writes a unit of its own, which has to be readable.
        quote::program(&self.program.path)?;
        let mut words = self.run()?;
        for word in words.iter_mut().skip(1) {
            // systemd would put variables in.
            *word = word.replace('$', "$$");
        }
        let words: Vec<String> = words.iter().map(|word| quote::shell(word)).collect();
        let name = format!("crieur-next-{}", self.name());
        let user = self.owner.as_ref().map_or(String::new(), |owner| {
            format!(" --uid={} --gid={}", owner.user, owner.group)
        });
        Ok(format!(
            "systemctl stop {name}.timer 2>/dev/null; systemd-run --unit={name} --collect \
             --property=SuccessExitStatus=75{user} --on-calendar='{} UTC' \
             --timer-property=AccuracySec=1s -- {}\n",
            at.format("%Y-%m-%d %H:%M:%S"),
            words.join(" "),
        ))
    }

    /// For `at`, which knows whole minutes; rounded up, for nothing may come early.
    ///
    /// # Errors
    /// As above.
    pub fn at(&self, at: DateTime<Utc>) -> Result<String, Error> {
        let late = at.trunc_subsecs(0) + Duration::seconds((60 - at.timestamp() % 60) % 60);
        let words: Vec<String> = self.run()?.iter().map(|word| quote::shell(word)).collect();
        let command = words.join(" ");
        // Some shells read `\n` in what they echo.
        let echo = if command.contains('\\') {
            "printf '%s\\n'"
        } else {
            "echo"
        };
        let late = late.format("%Y%m%d%H%M");
        let command = quote::shell(&command);
        Ok(format!("{echo} {command} | TZ=UTC at -t {late}\n"))
    }
}
