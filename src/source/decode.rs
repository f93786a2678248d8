//! From a file's bytes to its text. A newsroom's archive has pages in every encoding of thirty years; what is not said
//! is guessed, and what was guessed is told.

use std::ops::Range;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::declared::declared;
use crate::diagnostic::Finding;
use crate::text::{encoding, is_usual};
use crate::wording::Phrase;

/// How far into a file one looks for what it says of its encoding, and for the pattern of UTF-16.
const HEAD: usize = 4096;

/// What is known of a file besides its bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// Whether it is an HTML page, where `<meta charset>` counts.
    pub html: bool,
    /// The encoding that feeds.toml gives its folder.
    pub pinned: Option<&'static Encoding>,
    /// The last part of the site's host, such as `be`: a hint at the encodings that people there used.
    pub domain: &'a str,
    /// The folder that could be pinned.
    pub folder: &'a str,
}

/// What there is to tell of the way a file was read, and where in its text, when that is a place.
pub type Told = (Finding, Option<Range<usize>>);

/// The text in `bytes`, without a byte order mark, and what there is to tell of the way it was read. In this order:
///
/// 1. a byte order mark ([Encoding Standard §6](https://encoding.spec.whatwg.org/#bom-sniff));
/// 2. UTF-16 without one: every other byte is zero;
/// 3. valid UTF-8 is UTF-8 whatever is said of it, for text in another encoding is hardly ever valid;
/// 4. what the file says of itself, then what feeds.toml says of its folder;
/// 5. UTF-8 into which single letters of windows-1252 were pasted;
/// 6. a guess.
///
/// # Errors
/// The finding that it is no text, or not in the encoding that it should be in.
pub fn decode(bytes: &[u8], known: Known<'_>) -> Result<(String, Vec<Told>), Finding> {
    let mut findings = Vec::new();
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        strictly(encoding, &bytes[mark..])?
    } else if let Some(encoding) = utf_16(bytes) {
        findings.push((guessed(encoding, known), None));
        strictly(encoding, bytes)?
    } else if let Some(kind) = foreign(bytes) {
        return Err(Finding::NotText { kind });
    } else {
        by_content(bytes, known, &mut findings)?
    };
    if is_binary(&text) {
        return Err(Finding::NotText {
            kind: Phrase::from("kind-binary"),
        });
    }
    Ok((text, findings))
}

fn by_content(bytes: &[u8], known: Known<'_>, findings: &mut Vec<Told>) -> Result<String, Finding> {
    let label = declared(&bytes[..bytes.len().min(HEAD)], known.html);
    let said = match &label {
        Some(label) => Some(encoding(label).ok_or_else(|| Finding::UnknownEncoding {
            written: label.as_str().into(),
        })?),
        None => None,
    };
    let contradiction = |encoding: &'static Encoding| {
        let declared = label.clone()?;
        let at = place_of(bytes, &declared);
        let encoding = encoding.name().into();
        Some((Finding::WrongEncoding { declared, encoding }, at))
    };
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        // An encoding of shifts, ISO-2022-JP, hides its letters in ASCII.
        return match said {
            Some(said) if !said.is_ascii_compatible() && said != UTF_16LE && said != UTF_16BE => {
                strictly(said, bytes)
            }
            _ => {
                if said.is_some_and(|said| said != UTF_8) && !text.is_ascii() {
                    findings.extend(contradiction(UTF_8));
                }
                Ok(text.to_owned())
            }
        };
    }
    // What says that it is UTF-8 or UTF-16, and is not, says nothing.
    let says_nothing = |said: &'static Encoding| said == UTF_8 || !said.is_ascii_compatible();
    if let Some(said) = said.or(known.pinned)
        && !says_nothing(said)
    {
        return strictly(said, bytes);
    }
    if let Some((text, first, count)) = mostly_utf_8(bytes) {
        findings.push((Finding::MixedEncoding { count }, Some(first)));
        return Ok(text);
    }
    let guess = guess(bytes, known.domain);
    findings.push(contradiction(guess).unwrap_or_else(|| (guessed(guess, known), None)));
    strictly(guess, bytes)
}

fn guessed(encoding: &'static Encoding, known: Known<'_>) -> Finding {
    Finding::GuessedEncoding {
        encoding: encoding.name().into(),
        folder: known.folder.to_owned(),
    }
}

/// The text, unless something in it is not of this encoding.
fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Finding> {
    let (text, faulty) = encoding.decode_without_bom_handling(bytes);
    if !faulty {
        return Ok(text.into_owned());
    }
    Err(Finding::Undecodable {
        encoding: encoding.name().into(),
        count: text.matches('\u{FFFD}').count(),
    })
}

/// UTF-16 of a Western text: nearly every other byte is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD) & !1];
    if !head.contains(&0) {
        return None;
    }
    let zeros = |parity| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let pairs = head.len() / 2;
    match (zeros(0) * 100, zeros(1) * 100) {
        _ if pairs < 2 => None,
        (first, second) if first <= pairs * 5 && second >= pairs * 60 => Some(UTF_16LE),
        (first, second) if second <= pairs * 5 && first >= pairs * 60 => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 with single letters of windows-1252 in it: the text, where the first of these stands, and how many there are. It
/// was written by several hands. `None` when there are more of these than of letters in UTF-8.
fn mostly_utf_8(bytes: &[u8]) -> Option<(String, Range<usize>, usize)> {
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    let (mut letters, mut strays) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| is_expected(*c)).count();
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            strays += 1;
            let (letter, _) = WINDOWS_1252.decode_without_bom_handling(chunk.invalid());
            first.get_or_insert(text.len()..text.len() + letter.len());
            text.push_str(&letter);
        }
    }
    (letters > strays).then_some((text, first?, strays))
}

/// Where the label `declared` stands in a file. What is before it is ASCII in all that is ever declared, or else the place is
/// not known.
fn place_of(bytes: &[u8], declared: &str) -> Option<Range<usize>> {
    let ascii = bytes.iter().position(|byte| !byte.is_ascii());
    let head = std::str::from_utf8(&bytes[..ascii.unwrap_or(bytes.len()).min(HEAD)]).ok()?;
    let lower = head.to_ascii_lowercase();
    let key = lower
        .find("encoding")
        .into_iter()
        .chain(lower.find("charset"))
        .min()?;
    let at = key + lower[key..].find(&declared.to_ascii_lowercase())?;
    Some(at..at + declared.len())
}

/// Whether `c` is a letter or sign outside ASCII that texts of these languages have; two bytes of windows-1252 may be valid
/// UTF-8 by chance, and then mean something rare.
fn is_expected(c: char) -> bool {
    matches!(c, '\u{A0}'..='\u{17F}' | '\u{2010}'..='\u{203A}' | '€' | '™')
}

/// The likeliest encoding of a text that is not Unicode.
fn guess(bytes: &[u8], domain: &str) -> &'static Encoding {
    let encoding = if bytes
        .iter()
        .all(|byte| byte.is_ascii() || is_western(*byte))
    {
        WINDOWS_1252
    } else {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let domain = domain.to_ascii_lowercase();
        // The detector wants the label of a top-level domain, without anything else in it.
        let fits = !domain.is_empty() && domain.bytes().all(|byte| byte.is_ascii_lowercase());
        detector.guess(fits.then_some(domain.as_bytes()), Utf8Detection::Deny)
    };
    if encoding == WINDOWS_1252 && is_latin_9(bytes) {
        ISO_8859_15
    } else {
        encoding
    }
}

/// Whether `byte` is, in windows-1252, a letter or a sign of French, Dutch, German or Luxembourgish. A text with no other
/// is in windows-1252, be it ever so short.
fn is_western(byte: u8) -> bool {
    const LETTERS: &str = "ÀÂÄÇÈÉÊËÎÏÔÖŒÙÛÜŸàâäçèéêëîïôöœùûüÿÆæßñÑáíóúÁÍÓÚ€«»‹›“”„‘’‚…–—•°²³·§©®™½¼¾×±µ¡¿\u{A0}\u{AD}";
    let (letter, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
    LETTERS.contains(&*letter)
}

/// ISO-8859-15 differs from windows-1252 where it has € and œ: as ¤ and ½ these stand in no article's words.
fn is_latin_9(bytes: &[u8]) -> bool {
    let has_letters_of_windows = bytes.iter().any(|byte| (0x80..0xA0).contains(byte));
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0xC0;
    let in_a_word = bytes.windows(3).any(|three| {
        matches!(three[1], 0xA6 | 0xA8 | 0xB4 | 0xB8 | 0xBC | 0xBD | 0xBE)
            && (is_letter(three[0]) || is_letter(three[2]))
            && is_letter(three[2])
    });
    !has_letters_of_windows && (bytes.contains(&0xA4) || in_a_word)
}

/// What a file is that was made by another kind of program. Some are known by two letters at their beginning, such as BM,
/// so that a zero must show as well that it is no text.
fn foreign(bytes: &[u8]) -> Option<Phrase> {
    use infer::MatcherType::{App, Archive, Audio, Book, Doc, Font, Image, Video};
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.contains(&0) && !head.starts_with(b"%PDF-") && !head.starts_with(b"{\\rtf") {
        return None;
    }
    let kind = infer::get(bytes)?;
    Some(Phrase::from(
        match (kind.matcher_type(), kind.extension()) {
            (_, "pdf") => "kind-pdf",
            (Doc | Book, _) | (_, "rtf") => "kind-word",
            (Audio | Image | Video, _) => "kind-media",
            (Archive, _) => "kind-archive",
            (App | Font, _) => "kind-binary",
            _ => return None,
        },
    ))
}

/// Whether a good part of a text is control characters: one in twenty. Random bytes have two.
fn is_binary(text: &str) -> bool {
    if is_usual(text) {
        return false;
    }
    let is_control = |byte: &u8| byte.is_ascii_control() && !b"\t\n\r\x0C".contains(byte);
    let controls = text
        .as_bytes()
        .iter()
        .filter(|byte| is_control(byte))
        .count();
    controls >= 32 && controls * 20 >= text.chars().count()
}
