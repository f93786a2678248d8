//! The service: one run, which may write where feeds and ledger lie, and nothing else.

use std::fmt::Write as _;
use std::path::Path;

use super::{Place, Setup, comment, quote};
use crate::error::Error;
use crate::wording::Wording;

/// What no run needs, and no path changes. `@privileged` and `@resources` are taken out of what services may ask of the system, but
/// for the owner of a file, which a run keeps; what is refused is an error like others, and not the end of the process.
const HARDENED: &str = "\
CapabilityBoundingSet=
NoNewPrivileges=yes
PrivateNetwork=yes
RestrictAddressFamilies=none
IPAddressDeny=any
PrivateDevices=yes
PrivateMounts=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
ProcSubset=pid
LockPersonality=yes
MemoryDenyWriteExecute=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RemoveIPC=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallFilter=@chown
SystemCallErrorNumber=EPERM
";

pub(super) fn service(setup: &Setup, wording: &Wording) -> Result<String, Error> {
    let say = |id: &str| comment(&wording.say(id, &[]));
    let mut command = vec![quote::program(&setup.program.path)?];
    let words = setup.run()?;
    command.extend(words.iter().skip(1).map(|word| quote::argument(word)));

    let mut unit = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        unit,
        "[Unit]\nDescription={}\n{}RequiresMountsFor={}\n{}# OnFailure=crieur-mail@%n.service\n\n",
        setup.description(wording),
        say("cron-mounts"),
        list(&mounts(setup))?,
        say("cron-failure"),
    );
    let _ = write!(
        unit,
        "[Service]\nType=oneshot\nExecStart={}\n{}SuccessExitStatus=75\nTimeoutStartSec=15min\n",
        command.join(" "),
        say("cron-another"),
    );
    unit.push_str(&owner(setup, wording)?);
    let _ = write!(
        unit,
        "UMask=0022\nNice=10\nIOSchedulingClass=idle\n\n{}ProtectSystem=strict\n",
        say("cron-writable"),
    );
    let (writable, readable) = rights(setup);
    let ground = &setup.output_ground;
    let is_new = *ground != setup.output && !setup.ledger_grounds.contains(ground);
    if is_new && writable.contains(&ground.path.as_path()) {
        let output = quote::text(&setup.output.path)?.to_owned();
        let text = wording.say("cron-no-output-yet", &[("path", output.into())]);
        unit.push_str(&comment(&text));
    }
    let _ = writeln!(unit, "ReadWritePaths={}", list(&writable)?);
    if !readable.is_empty() {
        let _ = writeln!(unit, "ReadOnlyPaths={}", list(&readable)?);
    }
    let below = |folders: &[&str]| {
        setup
            .places()
            .any(|path| folders.iter().any(|folder| path.starts_with(folder)))
    };
    if below(&["/home", "/root", "/run/user"]) {
        let _ = writeln!(unit, "{}ProtectHome=read-only", say("cron-home"));
    } else {
        unit.push_str("ProtectHome=yes\n");
    }
    // A private one would hide what lies in the public one.
    let private = if below(&["/tmp", "/var/tmp"]) {
        "no"
    } else {
        "yes"
    };
    let _ = writeln!(unit, "PrivateTmp={private}");
    let _ = write!(unit, "\n{}{HARDENED}", say("cron-hardened"));
    Ok(unit)
}

/// As whom it runs.
fn owner(setup: &Setup, wording: &Wording) -> Result<String, Error> {
    let Some(owner) = &setup.owner else {
        return Ok(String::new());
    };
    let folder = quote::text(&owner.folder)?.to_owned();
    let mut text = wording.say("cron-user", &[("path", folder.into())]);
    if owner.user == 0 {
        text.push('\n');
        text.push_str(&root(setup, wording)?);
    }
    if let Some(other) = &setup.other_owner {
        let folder = quote::text(&other.folder)?.to_owned();
        let about = [
            ("path", folder.into()),
            ("user", other.user.to_string().into()),
        ];
        text.push('\n');
        text.push_str(&wording.say("cron-other-owner", &about));
    }
    Ok(format!(
        "{}User={}\nGroup={}\n",
        comment(&text),
        owner.user,
        owner.group
    ))
}

/// What gives the files to a user of their own. Of the ledger's folder, in which there may be anything, not all is given away.
fn root(setup: &Setup, wording: &Wording) -> Result<String, Error> {
    let word = |path: &Path| Ok::<_, Error>(quote::shell(quote::text(path)?));
    let grounds = setup.ledger_grounds.iter();
    let grounds: Result<Vec<String>, Error> = grounds.map(|one| word(&one.real)).collect();
    let lock = crate::lock::beside(&setup.ledger.path);
    let ledger = [word(&setup.ledger.path)?, word(&lock)?];
    let about = [
        ("output", word(&setup.output.real)?.into()),
        ("grounds", grounds?.join(" ").into()),
        ("ledger", ledger.join(" ").into()),
    ];
    Ok(wording.say("cron-root", &about))
}

/// Where it may write, and what inside of that it may only read. The ledger is written anew beside its place, so its whole folder is
/// one of the former, and the output often lies in it.
///
/// systemd refuses to start a service one of whose paths is missing, and a path that may be missing (`-`) would stay read-only when it
/// is. So nothing is named that the ledger's folder holds, for it may be made there at any time; and where the output is not there
/// yet, it is the folder in which it has to be made.
fn rights(setup: &Setup) -> (Vec<&Path>, Vec<&Path>) {
    let inside = |place: &Place, other: &Place| place.real.starts_with(&other.real);
    let mut writable: Vec<&Place> = Vec::new();
    for ground in &setup.ledger_grounds {
        if !writable.iter().any(|other| inside(ground, other)) {
            writable.push(ground);
        }
    }
    let output = &setup.output_ground;
    let mut readable = vec![&setup.config, &setup.articles];
    readable.retain(|place| {
        let mut all = writable.iter().copied().chain([output]);
        let is_writable = all.clone().any(|other| other.real == place.real);
        !is_writable && all.any(|other| inside(place, other))
    });
    let is_covered = writable.iter().any(|ground| {
        let between = |place: &&&Place| inside(output, place) && inside(place, ground);
        inside(output, ground) && !readable.iter().any(|place| between(&place))
    });
    if !is_covered {
        writable.push(output);
    }
    let [writable, readable] = [writable, readable].map(|places| {
        places
            .into_iter()
            .map(|place| place.path.as_path())
            .collect()
    });
    (writable, readable)
}

/// What has to be there before it runs. A folder stands for those above it.
fn mounts(setup: &Setup) -> Vec<&Path> {
    let places = [&setup.config, &setup.articles, &setup.output];
    let places = places.into_iter().chain(&setup.ledger_grounds);
    let mut paths: Vec<&Path> = places.map(|place| place.real.as_path()).collect();
    paths.sort();
    paths.dedup();
    let below = |path: &&Path| paths.iter().filter(|other| other.starts_with(path)).count();
    paths
        .iter()
        .copied()
        .filter(|path| below(path) == 1)
        .collect()
}

fn list(paths: &[&Path]) -> Result<String, Error> {
    let words: Result<Vec<String>, Error> = paths
        .iter()
        .map(|path| Ok(quote::unit(quote::text(path)?)))
        .collect();
    Ok(words?.join(" "))
}
