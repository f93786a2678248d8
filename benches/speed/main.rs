//! How fast crieur is: whole runs of it, side by side with floors, which do the least that has to be done, and with other
//! programs. Nothing is asserted. Times depend on the machine; the ratios beside them do so much less.
//!
//! ```sh
//! cargo bench --bench speed -- --articles 1000,10000,100000 --threads 2 --runs 7 --peers --plot docs/speed.svg
//! ```

#![cfg_attr(
    target_os = "linux",
    expect(
        clippy::disallowed_methods,
        clippy::print_stdout,
        clippy::print_stderr,
        reason = "it stands outside the house: makes sites on disk, runs programs, and tells what they took"
    )
)]

#[cfg(target_os = "linux")]
mod figures;
#[cfg(target_os = "linux")]
mod floors;
#[cfg(target_os = "linux")]
mod options;
#[cfg(target_os = "linux")]
mod peers;
#[cfg(target_os = "linux")]
mod plot;
#[cfg(target_os = "linux")]
mod queue;
#[cfg(target_os = "linux")]
mod runs;
#[cfg(target_os = "linux")]
mod series;
#[cfg(target_os = "linux")]
#[path = "../site/mod.rs"]
mod site;
#[cfg(target_os = "linux")]
mod sites;
#[cfg(target_os = "linux")]
mod table;
#[cfg(target_os = "linux")]
mod timed;

#[cfg(target_os = "linux")]
fn main() -> std::io::Result<()> {
    let words: Vec<std::ffi::OsString> = std::env::args_os().skip(1).collect();
    match options::read(&words)? {
        options::Asked::Timed(words) => println!("{}", timed::between(words)?),
        options::Asked::Floor {
            floor,
            folder,
            threads,
        } => {
            let floors::Tally { files, bytes } = floors::run(floor, &folder, threads)?;
            println!("{files} files, {bytes} bytes");
        }
        options::Asked::Make(plan, folder) => plan.make(&folder)?,
        options::Asked::Measure(options) => {
            let measured = runs::measure(&options)?;
            print!("{}", table::markdown(&options, &measured));
            let picture = plot::svg(&measured);
            if let Some((file, picture)) = options.plot.as_ref().zip(picture) {
                std::fs::write(file, picture)?;
            }
        }
    }
    Ok(())
}

/// What is measured is what Linux is asked for.
#[cfg(not(target_os = "linux"))]
fn main() {}
